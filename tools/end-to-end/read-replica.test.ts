import { composeGateway, type Gateway } from '@patchbay/gateway';
import { carrierVariables } from '@patchbay/carriers';
import { createInProcessEventBus } from '@patchbay/notification';
import { inspectReplica } from '@patchbay/persistence';
import { readConfig } from '@patchbay/service-kit';
import { createGraphqlClient, type GraphqlClient, onServer, waitFor } from '@patchbay/testkit';
import { customers, fillCompany, findAnaAndMaya, numbers } from './fill-company';
import { readMetrics } from './read-metrics';
import { jwtSecret, startPatchbay, type Patchbay } from './start-patchbay';
import { describeWithPostgres, type OwnPostgres, startPostgres, startReplica } from './start-postgres';

const bodies = 'messages(first: 30) { edges { node { body } } }';
type Bodies = { conversations: { edges: { node: { messages: { edges: { node: { body: string } }[] } } }[] } };

describeWithPostgres('a read replica', () => {
  let primary: OwnPostgres;
  let replica: OwnPostgres;
  let patchbay: Patchbay;
  let other: Gateway;
  /** Ana, at one gateway and at the other one. */
  let ana: readonly [GraphqlClient, GraphqlClient];
  let pair: Awaited<ReturnType<typeof findAnaAndMaya>>;

  beforeAll(async () => {
    primary = await startPostgres();
    replica = await startReplica(primary);
    const environment = { DATABASE_URL: primary.url, DATABASE_REPLICA_URL: replica.url };
    patchbay = await startPatchbay(environment);
    await fillCompany(patchbay.admin);
    other = await composeGateway(
      readConfig(
        {
          ...environment,
          PORT: '0',
          AUTH_JWT_SECRET: jwtSecret,
          LOG_LEVEL: 'silent',
          FILES_DIR: primary.environment.BACKUPS,
        },
        'standalone',
        carrierVariables,
      ),
      { bus: createInProcessEventBus() },
    );
    ana = [await patchbay.as('ana'), createGraphqlClient(other.url, await patchbay.tokenOf('ana'))];
    pair = await findAnaAndMaya(ana[0]);
    await text('First');
    await waitFor(async () => (await list(ana[0])).includes('First'));
  }, 60_000);
  afterAll(async () => {
    await other?.close();
    await patchbay?.close();
    await replica?.close();
    await primary?.close();
  });

  const onReplica = <Row>(text: string) =>
    onServer(replica.url, async (client) => (await client.query(text)).rows as Row[]);
  const text = async (body: string) => expect(await patchbay.text(customers.maya, numbers.ana, body)).toBe(200);
  const list = async (client: GraphqlClient) =>
    (
      await client.run<Bodies>(`{ conversations(first: 2) { edges { node { ${bodies} } } } }`)
    ).conversations.edges.flatMap(({ node }) => node.messages.edges.map((edge) => edge.node.body));
  const pause = () => onReplica('SELECT pg_wal_replay_pause()');
  const resume = () => onReplica('SELECT pg_wal_replay_resume()');
  const reads = async (target: string, url = patchbay.gatewayUrl) =>
    (await readMetrics(url)).get(`patchbay_replica_reads_total{target="${target}"}`) ?? NaN;
  const isUsed = (url?: string) =>
    waitFor(
      async () => {
        const before = await reads('replica', url);
        await list(url === other.url ? ana[1] : ana[0]);
        return (await reads('replica', url)) > before;
      },
      { what: 'the replica to be used' },
    );
  const readiness = async () =>
    (await (await fetch(`${patchbay.gatewayUrl}/readyz`)).json()) as {
      status: string;
      reasons?: Record<string, string>;
    };
  const inspect = () => inspectReplica({ url: primary.url }, replica.url);
  const isDegraded = (reason: RegExp) =>
    waitFor(async () => reason.test((await readiness()).reasons?.replica ?? ''), { what: `${reason}` });
  const send = async (client: GraphqlClient, body: string) => {
    const answer = await client.run<{ sendMessage: { userErrors: unknown[] } }>(
      'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { userErrors { code } } }',
      { input: { ...pair, body } },
    );
    expect(answer.sendMessage.userErrors).toEqual([]);
  };

  test('answers lists and searches', async () => {
    await isUsed();
    await isUsed(other.url);
    const ran = await onReplica<{ query: string }>(
      "SELECT query FROM pg_stat_activity WHERE application_name = 'patchbay-gateway' AND query LIKE '%conversation%'",
    );
    expect(ran.length).toBeGreaterThan(0);
    expect((await readiness()).status).toBe('ready');
  });

  test('never shows users less than they wrote, at any gateway, while it replays nothing', async () => {
    await pause();
    await send(ana[0], 'Written while it stands still');
    expect(await list(ana[1])).toContain('Written while it stands still');
    expect(await list(ana[0])).toContain('Written while it stands still');
    expect(await onReplica("SELECT FROM message WHERE body LIKE 'Written%'")).toEqual([]);
    await resume();
    await isUsed();
    expect(await list(ana[1])).toContain('Written while it stands still');
  });

  test('never shows users less than an event did', async () => {
    const { eventCursor: after } = await ana[0].run<{ eventCursor: string }>('{ eventCursor }');
    const log = (await patchbay.connect('ana')).subscribe<{ messageAdded: { message: { body: string } } }>(
      'subscription ($after: Cursor) { messageAdded(after: $after) { message { body } } }',
      { after },
    );
    await isUsed(other.url);
    await pause();
    await text('Told by an event');
    expect((await log.at(0)).messageAdded.message.body).toBe('Told by an event');
    expect(await list(ana[1])).toContain('Told by an event');
    await resume();
    log.stop();
  });

  test('knows rights that were taken away', async () => {
    const give = (from: string, to: string) =>
      onServer(primary.url, async (client) => {
        for (const table of ['phone_number', 'record'])
          await client.query(
            `UPDATE ${table} SET owner_user_id = (SELECT id FROM app_user WHERE external_id = $2)
             WHERE owner_user_id = (SELECT id FROM app_user WHERE external_id = $1)`,
            [from, to],
          );
      });
    await isUsed(other.url);
    await pause();
    await give('ana', 'eli');
    expect(await list(ana[1])).toEqual([]);
    await resume();
    await isUsed(other.url);
    expect(await list(ana[1])).toEqual([]);
    await give('eli', 'ana');
    expect(await list(ana[1])).not.toEqual([]);
  });

  test('never lets a client go back in time, however it lags', async () => {
    const before = await reads('replica', other.url);
    const count = async (client: GraphqlClient) =>
      (await list(client)).filter((body) => body.startsWith('Number')).length;
    const seen: number[] = [];
    let isDone = false;
    const write = async () => {
      for (let written = 1; written <= 12; written += 1) {
        if (written % 4 === 2) await pause();
        if (written % 4 === 0) await resume();
        await send(ana[0], `Number ${written}`);
        expect(await count(ana[written % 2]!)).toBe(written);
      }
    };
    const read = async () => {
      for (let turn = 0; !isDone; turn += 1) seen.push(await count(ana[turn % 2]!));
    };
    await Promise.all([write().finally(() => (isDone = true)), read()]);
    await resume();
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(await reads('replica', other.url)).toBeGreaterThan(before);
  });

  test('may be away, and is used again when it is back', async () => {
    replica.run('pg_ctl -D "$PGDATA" --wait --mode=immediate stop');
    expect(await list(ana[0])).toContain('First');
    await isDegraded(/does not answer/);
    expect((await readiness()).status).toBe('degraded');
    expect(await inspect()).toMatch(/does not answer/);
    replica.run('pg_ctl -D "$PGDATA" --wait --log="$PGDATA/server.log" start');
    await isUsed();
    await waitFor(async () => (await readiness()).status === 'ready');
    expect(await inspect()).toBeNull();
    expect(await inspectReplica({ url: primary.url }, primary.url)).toMatch(/not a replica/);
  });

  test('is not used any more when it is promoted', async () => {
    await isUsed();
    await onReplica('SELECT pg_promote()');
    await onReplica("UPDATE message SET body = 'Written to the wrong server' WHERE body = 'First'");
    await isDegraded(/promoted/);
    expect(await list(ana[0])).toContain('First');
  });
});
