import {
  connectSubscriber,
  createGraphqlClient,
  createTestDatabase,
  describeWithOwnRedis,
  signToken,
  startApp,
  startNatsServer,
  startRedisCluster,
  startRedisServer,
  waitFor,
  type RedisServer,
  type RunningApp,
  type SubscriptionLog,
  type TestDatabase,
} from '@patchbay/testkit';
import { customers, fillCompany, numbers } from './fill-company';
import { jwtSecret, postWebhook, webhookSecret } from './start-patchbay';

interface Added {
  messageAdded: { cursor: string; message: { body: string } };
}

/** When the transport of events fails, subscribers may see a pause, but never a gap. */
describeWithOwnRedis('no live event is lost', () => {
  let database: TestDatabase;
  let gateways: RunningApp[];
  let ingress: RunningApp;
  let workers: RunningApp[];
  let environment: Record<string, string>;
  let logs: SubscriptionLog<Added>[];
  let sent: string[];
  const close: (() => Promise<unknown>)[] = [];

  const start = async (redis: Record<string, string>) => {
    database = await createTestDatabase();
    close.push(() => database.close());
    environment = {
      DATABASE_URL: database.url,
      AUTH_JWT_SECRET: jwtSecret,
      BOOTSTRAP_ADMIN: 'root',
      JOB_LEASE_SECONDS: '2',
      GENERIC_SECRET: webhookSecret,
      GENERIC_SEND_URL: 'http://127.0.0.1:1/',
      ...redis,
    };
    gateways = await Promise.all([startApp('gateway', environment), startApp('gateway', environment)]);
    ingress = await startApp('webhook-ingress', environment);
    workers = await Promise.all([startApp('worker', environment), startApp('worker', environment)]);
    close.push(() => Promise.all([...gateways, ingress, ...workers].map((app) => app.stop())));
    await fillCompany(createGraphqlClient(gateways[0]!.url, await signToken(jwtSecret, { sub: 'root' })));
    sent = [];
    logs = [];
    // On each gateway: a seller, whose channels are those of her owners, and an administrator, who gets everything.
    for (const gateway of gateways)
      for (const name of ['ana', 'root']) {
        const token = await signToken(jwtSecret, { sub: name });
        const { eventCursor } = await createGraphqlClient(gateway.url, token).run<{ eventCursor: string }>(
          '{ eventCursor }',
        );
        const live = connectSubscriber(gateway.url, token);
        close.push(() => live.close());
        logs.push(
          live.subscribe<Added>(
            'subscription ($after: Cursor) { messageAdded(after: $after) { cursor message { body } } }',
            { after: eventCursor },
          ),
        );
      }
  };
  afterEach(async () => {
    for (const one of close.splice(0).reverse()) await one();
  });

  const text = async (body: string, from: string = customers.maya, to: string = numbers.ana) => {
    expect(
      await postWebhook(ingress.url, {
        type: 'message.received',
        data: { id: `in-${sent.length}`, from, to, text: body },
      }),
    ).toBe(200);
    sent.push(body);
  };
  const bodies = ({ received }: SubscriptionLog<Added>) => received.map(({ data }) => data?.messageAdded.message.body);
  const allHeard = () =>
    waitFor(() => logs.every(({ received }) => received.length >= sent.length), {
      what: `${sent.length} texts`,
      limitMs: 20_000,
    });
  const expectWhole = () => {
    for (const log of logs) expect(bodies(log)).toEqual(sent);
  };

  test('when workers are killed: the one that relays, the other one, and both again', async () => {
    const redis = await startRedisServer();
    close.push(() => redis.close());
    await start({ REDIS_URL: redis.url });
    for (const place of [0, 1, 0]) {
      await text(`Before ${sent.length}`);
      await text(`Under way ${sent.length}`);
      await workers[place]!.stop('SIGKILL');
      await text(`Behind ${sent.length}`);
      await allHeard();
      workers[place] = await startApp('worker', environment);
    }
    expectWhole();
  }, 180_000);

  test('when Redis is killed and stays away for a while', async () => {
    const redis: RedisServer = await startRedisServer();
    close.push(() => redis.close());
    await start({ REDIS_URL: redis.url });
    await text('With Redis');
    await allHeard();
    await redis.kill();
    for (let n = 0; n < 5; n += 1) await text(`Without ${n}`);
    await allHeard();
    await redis.start();
    for (let n = 0; n < 20; n += 1) await text(`Again ${n}`);
    await allHeard();
    await redis.kill();
    await text('Once more without');
    await redis.start();
    await text('Once more');
    await allHeard();
    expectWhole();
  }, 180_000);

  test('when the rights of a viewer change', async () => {
    const redis = await startRedisServer();
    close.push(() => redis.close());
    await start({ REDIS_URL: redis.url });
    const token = await signToken(jwtSecret, { sub: 'root' });
    const admin = createGraphqlClient(gateways[0]!.url, token);
    // The second gateway serves only Ben.
    for (const end of close.splice(3)) await end();
    const ben = connectSubscriber(gateways[1]!.url, await signToken(jwtSecret, { sub: 'ben' }));
    close.push(() => ben.close());
    const log = ben.subscribe<Added>('subscription { messageAdded { cursor message { body } } }');
    const owner = (userExternalId: string) =>
      admin.run(
        'mutation ($owner: OwnerInput!) { upsertPhoneNumbers(input: [{ number: "+12025550101", name: "Ana", provider: GENERIC, owner: $owner }]) { updated } }',
        { owner: { userExternalId } },
      );
    const theirs: string[] = [];
    for (let round = 0; round < 8; round += 1) {
      const isBens = round % 2 === 1;
      await owner(isBens ? 'ben' : 'ana');
      // Ana owns the lead, so Ben can see it only because he owns the number.
      await text(`Round ${round}`, customers.unknown);
      await waitFor(
        async () => (await database.query('SELECT 1 FROM message WHERE body = $1', [`Round ${round}`])).length === 1,
      );
      if (isBens) theirs.push(`Round ${round}`);
      // Events come in order, so what he hears after this text is not of this round any more.
      await text(`After ${round}`, customers.rafi, numbers.ben);
      theirs.push(`After ${round}`);
      await waitFor(() => bodies(log).includes(`After ${round}`), { what: `round ${round}` });
    }
    expect(bodies(log)).toEqual(theirs);
  }, 180_000);

  test('on NATS, when it is killed and comes back', async () => {
    const nats = await startNatsServer();
    close.push(() => nats.close());
    await start({ NATS_URL: nats.url });
    await text('With NATS');
    await allHeard();
    await nats.kill();
    for (let n = 0; n < 3; n += 1) await text(`Without ${n}`);
    await allHeard();
    await nats.start();
    for (let n = 0; n < 10; n += 1) await text(`Again ${n}`);
    await allHeard();
    expectWhole();
  }, 180_000);

  test('on a Redis Cluster', async () => {
    const cluster = await startRedisCluster();
    close.push(() => cluster.close());
    await start({ REDIS_URL: cluster.url, REDIS_CLUSTER: '1' });
    for (let n = 0; n < 20; n += 1) await text(`Sharded ${n}`);
    await allHeard();
    expectWhole();
  }, 180_000);
});
