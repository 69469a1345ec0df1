import {
  connectSubscriber,
  createGraphqlClient,
  createTestDatabase,
  describeWithRedis,
  signToken,
  startApp,
  startProxy,
  testRedisUrl,
  waitFor,
  type GraphqlClient,
  type Proxy,
  type RunningApp,
  type Subscriber,
  type SubscriptionLog,
  type TestDatabase,
} from '@patchbay/testkit';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { customers, fillCompany, findAnaAndMaya, numbers } from './fill-company';
import { jwtSecret, postWebhook, webhookSecret } from './start-patchbay';

interface Added {
  messageAdded: { message: { body: string } };
}

/** Something stands still without being dead. Everything else goes on, and nothing is lost. */
describeWithRedis('while something stands still', () => {
  let database: TestDatabase;
  let redis: Proxy;
  let gateway: RunningApp;
  let ingress: RunningApp;
  let workers: RunningApp[];
  let ana: GraphqlClient;
  let live: Subscriber;
  let log: SubscriptionLog<Added>;
  let other: Client;
  const sent: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    redis = await startProxy(testRedisUrl());
    const environment = {
      DATABASE_URL: database.url,
      REDIS_URL: redis.url,
      AUTH_JWT_SECRET: jwtSecret,
      BOOTSTRAP_ADMIN: 'root',
      JOB_LEASE_SECONDS: '2',
      GENERIC_SECRET: webhookSecret,
      GENERIC_SEND_URL: 'http://127.0.0.1:1/',
    };
    const impatient = { ...environment, DATABASE_URL: `${database.url}?lock_timeout=200` };
    [gateway, ingress, ...workers] = (await Promise.all([
      startApp('gateway', environment),
      startApp('webhook-ingress', environment),
      startApp('worker', impatient),
      startApp('worker', impatient),
    ])) as [RunningApp, RunningApp, ...RunningApp[]];
    await fillCompany(createGraphqlClient(gateway.url, await signToken(jwtSecret, { sub: 'root' })));
    const token = await signToken(jwtSecret, { sub: 'ana' });
    ana = createGraphqlClient(gateway.url, token);
    live = connectSubscriber(gateway.url, token);
    log = live.subscribe<Added>('subscription { messageAdded { message { body } } }');
    other = new Client({ connectionString: database.url });
    await other.connect();
  }, 60_000);
  afterAll(async () => {
    await other.end();
    await live.close();
    await Promise.all([gateway, ingress, ...workers].map((app) => app.stop()));
    await redis.close();
    await database.close();
  });

  const text = async (body: string) => {
    const data = { id: `in-${sent.length}`, from: customers.maya, to: numbers.ana, text: body };
    expect(await postWebhook(ingress.url, { type: 'message.received', data })).toBe(200);
    sent.push(body);
  };
  const heard = () => log.received.map(({ data }) => data?.messageAdded.message.body);
  const allHeard = (limitMs: number) =>
    waitFor(() => heard().length >= sent.length, { what: `${sent.length} texts, having ${heard().join()}`, limitMs });
  const ready = async () => {
    const response = await fetch(`${gateway.url}/readyz`);
    return { status: response.status, body: (await response.json()) as { status: string } };
  };
  const onDatabase = (change: string) => `ALTER DATABASE "${new URL(database.url).pathname.slice(1)}" ${change}`;
  const count = async (sql: string) => (await database.query(sql)).length;
  const endConnections = () =>
    database.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'patchbay-%'",
    );
  afterEach(() => {
    expect(heard()).toEqual(sent);
  });

  test('the worker that relays: the other one takes over, and what the first one does afterwards changes nothing', async () => {
    await text('Before');
    await allHeard(10_000);
    const [{ holder }] = (await database.query('SELECT holder FROM relay_lease')) as [{ holder: string }];
    const relaying = workers.find(({ pid }) => holder.split('/')[1] === String(pid))!;
    process.kill(relaying.pid, 'SIGSTOP');
    try {
      for (let n = 0; n < 3; n += 1) await text(`Without it ${n}`);
      await allHeard(10_000);
    } finally {
      process.kill(relaying.pid, 'SIGCONT');
    }
    for (let n = 0; n < 3; n += 1) await text(`With it ${n}`);
    await allHeard(10_000);
  });

  test('Redis: live events come from the log, and the gateway stays ready', async () => {
    redis.silence();
    for (let n = 0; n < 3; n += 1) await text(`Redis is frozen ${n}`);
    await allHeard(10_000);
    expect(await ready()).toEqual({
      status: 200,
      body: { status: 'degraded', reasons: { bus: expect.stringContaining('Redis did not answer') as string } },
    });
    await redis.cut();
    await redis.mend();
    await text('Redis is back');
    await allHeard(10_000);
    await waitFor(async () => (await ready()).body.status === 'ready', { what: 'the gateway to be ready' });
  });

  test('a table, with an impatient lock_timeout: acknowledged texts wait for it', async () => {
    await other.query('BEGIN; LOCK TABLE message IN ACCESS EXCLUSIVE MODE');
    for (let n = 0; n < 3; n += 1) await text(`The table is locked ${n}`);
    // More than enough for every job to fail more often than a job may.
    await pause(6_000);
    await other.query('COMMIT');
    await allHeard(15_000);
    expect(await count("SELECT 1 FROM receipt WHERE state <> 'ROUTED'")).toBe(0);
  }, 60_000);

  test('the writes of a server that is read-only after a failover: a send waits until it takes writes again', async () => {
    const input = { ...(await findAnaAndMaya(ana)), to: customers.maya, body: 'After the failover' };
    await other.query(onDatabase('SET default_transaction_read_only = on'));
    await endConnections();
    const sending = ana.run<{ sendMessage: { message: { body: string } | null; userErrors: unknown[] } }>(
      'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { body } userErrors { message } } }',
      { input },
    );
    await pause(1_500);
    await other.query(`SET default_transaction_read_only = off; ${onDatabase('RESET default_transaction_read_only')}`);
    expect((await sending).sendMessage).toEqual({ message: { body: input.body }, userErrors: [] });
    sent.push(input.body);
    await allHeard(10_000);
  });
});
