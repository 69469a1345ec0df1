import { composeGateway } from '@patchbay/gateway';
import { createInProcessEventBus } from '@patchbay/notification';
import { openPersistence } from '@patchbay/persistence';
import { createHttpServer, openApp, readConfig } from '@patchbay/service-kit';
import {
  createTestDatabase,
  describeWithRedis,
  signToken,
  signWebhook,
  startApp,
  startGenericCarrier,
  startProxy,
  testRedisUrl,
  waitFor,
  createGraphqlClient,
  type GenericCarrier,
  type GraphqlClient,
  type Proxy,
  type RunningApp,
  type TestDatabase,
} from '@patchbay/testkit';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { customers, fillCompany, numbers } from './fill-company';
import { readMetrics, readMetricTypes, type Samples } from './read-metrics';
import { jwtSecret, postWebhook, webhookSecret } from './start-patchbay';

const root = join(__dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const alertsFile = join(root, 'deploy/observability/alerts.yml');
const alerts = [...read('deploy/observability/alerts.yml').matchAll(/- alert: (\S+)/g)].map(([, name]) => name!);

const hasPromtool = spawnSync('promtool', ['--version'], { stdio: 'ignore' }).status === 0;
/** Skipped, by name, if Prometheus is not installed. */
const testWithPromtool = hasPromtool ? test : test.skip;

const secretWords = 'The code of the safe is 4711';

describeWithRedis('an installation that is watched', () => {
  let database: TestDatabase;
  let carrier: GenericCarrier;
  let postgres: Proxy;
  let redis: Proxy;
  let app: RunningApp;
  let urls: Readonly<Record<'gateway' | 'ingress' | 'worker', string>>;
  let ana: GraphqlClient;
  let token: string;
  const sockets: WebSocket[] = [];

  beforeAll(async () => {
    [database, carrier] = [await createTestDatabase(), await startGenericCarrier(webhookSecret)];
    [postgres, redis] = [await startProxy(database.url), await startProxy(testRedisUrl())];
    app = await startApp('standalone', {
      DATABASE_URL: postgres.url,
      REDIS_URL: redis.url,
      AUTH_JWT_SECRET: jwtSecret,
      BOOTSTRAP_ADMIN: 'root',
      GENERIC_SECRET: webhookSecret,
      GENERIC_SEND_URL: carrier.sendUrl,
      SLOW_QUERY_MS: '300',
      SOCKETS_PER_USER: '0',
      COST_PER_USER: '0',
      COST_PER_ADDRESS: '0',
      MAX_OPERATION_COST: '0',
      ALARM_SECONDS: '1',
      LOG_LEVEL: 'debug',
    });
    const worker = /"url":"([^"]+)","msg":"The worker is ready/.exec(app.output())![1]!;
    urls = { gateway: app.url, ingress: app.webhooksUrl, worker };
    await fillCompany(createGraphqlClient(app.url, await signToken(jwtSecret, { sub: 'root' })));
    token = await signToken(jwtSecret, { sub: 'ana' });
    ana = createGraphqlClient(app.url, token);
  });
  afterAll(async () => {
    for (const socket of sockets) socket.terminate();
    await app.stop('SIGKILL');
    await Promise.all([postgres.close(), redis.close(), carrier.close()]);
    await database.close();
  });

  const text = (to: string, id = randomUUID()) =>
    postWebhook(urls.ingress, {
      type: 'message.received',
      data: { id, from: customers.maya, to, text: secretWords },
    });
  const conversation = () =>
    waitFor(async () => {
      const { conversations } = await ana.run<{ conversations: { edges: { node: { id: string } }[] } }>(
        '{ conversations(first: 1) { edges { node { id } } } }',
      );
      return conversations.edges[0]?.node.id;
    });
  const send = async (conversationId: string) => {
    const { sendMessage } = await ana.run<{ sendMessage: { message: { id: string }; userErrors: unknown[] } }>(
      'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } userErrors { code message } } }',
      { input: { conversationId, body: secretWords } },
    );
    expect(sendMessage.userErrors).toEqual([]);
  };
  const connect = async () => {
    const socket = new WebSocket(`${urls.gateway.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    sockets.push(socket);
    socket.on('error', () => undefined);
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
    await once(socket, 'message');
    return socket;
  };
  /** The samples of all apps, each with its app as the label `instance`. */
  const scrape = async (): Promise<Samples> => {
    const all = new Map<string, number>();
    for (const [instance, url] of Object.entries(urls))
      for (const [name, value] of await readMetrics(url))
        all.set(
          name.includes('{') ? name.replace('}', `,instance="${instance}"}`) : `${name}{instance="${instance}"}`,
          value,
        );
    return all;
  };
  /** Scrapes until one of the apps has the sample as it should be. */
  const scrapeUntil = (name: string, isSo: (value: number) => boolean) =>
    waitFor(
      async () => {
        const samples = await scrape();
        return [...samples].some(([sample, value]) => sample.startsWith(name) && isSo(value)) && samples;
      },
      { what: name, limitMs: 60_000 },
    );
  const untilAllWork = (part: string) =>
    waitFor(async () => {
      const ups = [...(await scrape())].filter(([sample]) => sample.startsWith(`patchbay_part_up{part="${part}"`));
      return ups.every(([, up]) => up === 1);
    });

  test('has every metric that the table, the alerts and the dashboard name, with the same type', async () => {
    const types = new Map<string, string>();
    for (const url of Object.values(urls)) for (const [name, type] of await readMetricTypes(url)) types.set(name, type);
    const documented = [...read('docs/operations.md').matchAll(/^\| `(patchbay_\w+)` +\| (\w+)/gm)].map(
      ([, name, type]) => [name!, type!] as const,
    );
    const own = [...types].filter(([name]) => name.startsWith('patchbay_'));
    expect(documented.toSorted()).toEqual(own.toSorted());

    const used = ['alerts.yml', 'dashboard.json'].flatMap((file) => [
      ...read(`deploy/observability/${file}`).matchAll(/\b(?:patchbay|nodejs|process)_\w+/g),
    ]);
    const unknown = used.filter(([name]) => !types.has(name) && !types.has(name.replace(/_(bucket|count|sum)$/, '')));
    expect(unknown.map(String)).toEqual([]);
    const drawn = read('deploy/observability/dashboard.json');
    expect(own.filter(([name]) => !drawn.includes(name))).toEqual([]);
  });

  test('has a runbook and a fault for each alert', () => {
    const runbooks = [...read('docs/operations.md').matchAll(/^### (Patchbay\w+)$/gm)].map(([, name]) => name!);
    expect(runbooks.toSorted()).toEqual(alerts.toSorted());
    expect(Object.keys(faults).toSorted()).toEqual(alerts.toSorted());
  });

  test('takes over and returns the id of a request', async () => {
    const headers = { 'x-request-id': 'support-case-7' };
    for (const url of Object.values(urls))
      expect((await fetch(`${url}/healthz`, { headers })).headers.get('x-request-id')).toBe('support-case-7');
  });

  /** What breaks for each alert, and the scrape in which it shows. */
  const faults: Readonly<Record<string, () => Promise<Samples>>> = {
    // The first one: others leave alarms behind.
    async PatchbayAlarmOpen() {
      await database.query(
        `INSERT INTO carrier_check (account, checked_at, findings) VALUES ('generic', now(), '[{"severity": "ERROR"}]')`,
      );
      const samples = await scrapeUntil('patchbay_alarms_open{kind="CARRIER_FAILING"', (count) => count === 1);
      await database.query('DELETE FROM carrier_check');
      return samples;
    },
    async PatchbayDatabaseRestored() {
      await database.query('INSERT INTO restore (server, last_job_id) SELECT server, 0 FROM restore');
      const samples = await scrapeUntil('patchbay_restore_age_seconds', (age) => age > 0);
      await database.query('DELETE FROM restore WHERE id > 1');
      return samples;
    },
    async PatchbayJobsLate() {
      await database.query(
        `INSERT INTO job (name, subject_id, lane, run_at, leased_until, lease_token)
         VALUES ('describe-files', gen_random_uuid(), 'held', now() - interval '5 minutes', now() + interval '1 hour', gen_random_uuid())`,
      );
      const samples = await scrapeUntil('patchbay_jobs_oldest_seconds{kind="describe-files"', (age) => age > 60);
      await database.query(`DELETE FROM job WHERE lane = 'held'`);
      return samples;
    },
    async PatchbayRelayLate() {
      await database.query(
        `UPDATE relay_lease SET holder = 'another', leased_until = now() + interval '1 hour',
           backend = (SELECT pid FROM pg_stat_activity WHERE application_name = 'patchbay-wake-ups' LIMIT 1)`,
      );
      await database.query(
        `INSERT INTO outbox (event, created_at)
         SELECT event, now() - interval '1 minute' FROM outbox ORDER BY id DESC LIMIT 1`,
      );
      const samples = await scrapeUntil('patchbay_relay_lag_seconds', (lag) => lag > 30);
      await database.query(`UPDATE relay_lease SET leased_until = '-infinity'`);
      await scrapeUntil('patchbay_relay_lag_seconds', (lag) => lag === 0);
      return samples;
    },
    PatchbayRelayMissing: () => faults.PatchbayRelayLate!(),
    async PatchbayCarrierFailing() {
      carrier.answerNext((response) => response.writeHead(429).end());
      await text(numbers.ana);
      await send(await conversation());
      return scrapeUntil(
        'patchbay_carrier_call_seconds_count{carrier="generic",operation="send",outcome="not-',
        (n) => n > 0,
      );
    },
    async PatchbayTextsFailing() {
      const id = await conversation();
      const before = carrier.sends.length;
      for (let n = 0; n < 8; n += 1) await send(id);
      await waitFor(() => carrier.sends.length >= before + 8, {
        what: 'the carrier to get the texts',
        limitMs: 20_000,
      });
      for (const taken of carrier.sends.slice(-8))
        await postWebhook(urls.ingress, {
          type: 'message.status',
          data: { id: taken.id, status: 'failed', errorCode: '30007' },
        });
      return scrapeUntil('patchbay_texts_out_total{carrier="generic",status="failed"', (count) => count >= 8);
    },
    async PatchbayReceiptsQuarantined() {
      await text('+12025559999');
      return scrapeUntil('patchbay_receipts_total{carrier="generic",kind="text",outcome="quarantined"', (n) => n === 1);
    },
    async PatchbayCallbacksRefused() {
      for (let n = 0; n < 12; n += 1) {
        const { body, headers } = signWebhook(webhookSecret, { type: 'message.received', data: {} });
        await fetch(`${urls.ingress}/webhooks/generic`, {
          method: 'POST',
          headers: { ...headers, 'webhook-signature': 'v1,AAAA' },
          body,
        });
      }
      return scrape();
    },
    async PatchbayDatabasePoolExhausted() {
      const config = readConfig(
        { DATABASE_URL: database.url, REDIS_URL: testRedisUrl(), LOG_LEVEL: 'silent' },
        'worker',
        {},
      );
      const busy = await openApp('busy', config, async (opened) => {
        const persistence = await openPersistence(opened, {
          migratedUrl: database.url,
          work: 'jobs',
          connections: { main: 1, searches: 0, webhooks: 0, sessions: 0 },
        });
        const http = createHttpServer({ log: opened.log, routes: opened.metrics.routes });
        const { port } = await http.listen('127.0.0.1', 0);
        opened.closer.add('http', () => http.close());
        return { persistence, url: `http://127.0.0.1:${port}` };
      });
      let release: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      const first = busy.persistence.database.transaction(() => held);
      const second = busy.persistence.database.transaction(() => Promise.resolve());
      const samples = await waitFor(async () => {
        const found = await readMetrics(busy.url);
        return found.get('patchbay_database_waiting{pool="main"}') === 1 && found;
      });
      release();
      await Promise.all([first, second]);
      await busy.close();
      return samples;
    },
    async PatchbayDatabaseAway() {
      await postgres.cut();
      const samples = await scrapeUntil('patchbay_part_up{part="database"', (up) => up === 0);
      await postgres.mend();
      await untilAllWork('database');
      return samples;
    },
    async PatchbayReplicaUnused() {
      const config = readConfig(
        {
          DATABASE_URL: database.url,
          DATABASE_REPLICA_URL: database.url,
          PORT: '0',
          LOG_LEVEL: 'silent',
          FILES_DIR: tmpdir(),
        },
        'standalone',
        {},
      );
      const gateway = await composeGateway(config, { databaseUrl: database.url, bus: createInProcessEventBus() });
      const samples = await waitFor(async () => {
        const found = await readMetrics(gateway.url);
        return found.get('patchbay_part_up{part="replica"}') === 0 && found;
      });
      await gateway.close();
      return samples;
    },
    async PatchbayRedisAway() {
      await redis.cut();
      const samples = await scrapeUntil('patchbay_part_up{part="bus"', (up) => up === 0);
      await redis.mend();
      await untilAllWork('bus');
      return samples;
    },
    async PatchbayEventLoopBlocked() {
      await scrape();
      process.kill(app.pid, 'SIGSTOP');
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      process.kill(app.pid, 'SIGCONT');
      return scrapeUntil('nodejs_eventloop_lag_p99_seconds', (seconds) => seconds > 0.25);
    },
    async PatchbaySlowReaders() {
      // Long texts, for little work.
      const descriptions = [...'abcdefgh'].map((alias) => `${alias}: description`).join(' ');
      const query = `{ __schema { types { fields { ${descriptions} } } } }`;
      const slow: WebSocket[] = [];
      const ask = (socket: WebSocket) =>
        socket.send(JSON.stringify({ id: randomUUID(), type: 'subscribe', payload: { query } }));
      for (let n = 0; n < 12; n += 1) {
        const socket = await connect();
        socket.pause();
        for (let asked = 0; asked < 40; asked += 1) ask(socket);
        slow.push(socket);
      }
      // The gateway looks when it is asked for more, after answers that wait.
      return scrapeUntil('patchbay_slow_readers_total{transport="websocket"', (count) => {
        if (count < 12) slow.forEach(ask);
        return count >= 12;
      });
    },
    async PatchbaySocketsDropped() {
      for (const socket of sockets.splice(0)) socket.terminate();
      return scrapeUntil('patchbay_sockets{transport="websocket"', (count) => count === 0);
    },
    async PatchbayWebhooksLate() {
      const account = randomUUID();
      await database.query(`INSERT INTO service_account SELECT (jsonb_populate_record(NULL::service_account, $1)).*`, [
        { id: account, name: 'Warehouse', scopes: [], created_at: new Date(), state: 'ACTIVE', rate_limit: null },
      ]);
      await database.query(
        `INSERT INTO webhook_endpoint (id, url, document, service_account_id, state, sequence, sequence_at, created_at)
         VALUES ($1, 'https://receiver.example', '', $2, 'SUSPENDED', 0, now(), now())`,
        [randomUUID(), account],
      );
      return scrapeUntil('patchbay_webhook_endpoints{state="SUSPENDED"', (count) => count === 1);
    },
  };

  testWithPromtool.each(Object.keys(faults))(
    'fires %s when that happens, and not before',
    async (alert) => {
      if (alert === 'PatchbaySocketsDropped') for (let n = 0; n < 22; n += 1) await connect();
      const calm = await scrape();
      expectFiring(alert, calm, await faults[alert]!());
    },
    120_000,
  );

  testWithPromtool('logs what operators ask about, and nothing that is secret', async () => {
    const lines = app
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const find = (msg: string) => lines.find((line) => line.msg === msg);
    expect(find('A callback was refused.')).toMatchObject({
      carrier: 'generic',
      outcome: 'forbidden',
      address: '127.0.0.1',
      requestId: expect.any(String) as string,
    });
    expect(find('A callback was acknowledged.')).toMatchObject({ receiptId: expect.any(String) as string });
    expect(find('A receipt was quarantined.')).toMatchObject({ carrier: 'generic', code: 'UNKNOWN_PHONE_NUMBER' });
    expect(find('A text did not arrive.')).toMatchObject({
      carrier: 'generic',
      messageId: expect.any(String) as string,
      carrierCode: '30007',
    });
    expect(find('A carrier did not take a text.')).toMatchObject({ outcome: 'not-processed' });
    expect(find('This worker took over the relay.')).toMatchObject({ previousHolder: expect.any(String) as string });
    const given = [secretWords, ...Object.values(customers), token, jwtSecret, webhookSecret, postgres.url];
    expect(given.filter((secret) => app.output().includes(secret))).toEqual([]);
  });
});

/** Lets Prometheus' own test runner see twenty calm minutes, and then ten after a fault. */
function expectFiring(alert: string, calm: Samples, after: Samples): void {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-alerts-'));
  const names = new Set([...calm.keys(), ...after.keys()]);
  const valuesOf = (name: string) => {
    const [before, then] = [calm.get(name), after.get(name)];
    return `${before === undefined ? '_x19' : `${before}+0x19`} ${then === undefined ? '_x10' : `${then}+0x10`}`;
  };
  const count = `count(count_over_time(ALERTS{alertname="${alert}",alertstate="firing"}[9m]) > 0) > bool 0`;
  const file = join(folder, 'test.json');
  writeFileSync(
    file,
    JSON.stringify({
      rule_files: [alertsFile],
      evaluation_interval: '1m',
      tests: [
        {
          interval: '1m',
          input_series: [...names]
            .filter((name) => /^(patchbay|nodejs_eventloop)_/.test(name) && !name.includes('_bucket'))
            .map((series) => ({ series, values: valuesOf(series) })),
          promql_expr_test: [
            { expr: count, eval_time: '19m', exp_samples: [] },
            { expr: count, eval_time: '29m', exp_samples: [{ labels: '{}', value: 1 }] },
          ],
        },
      ],
    }),
  );
  const { status, stdout, stderr } = spawnSync('promtool', ['test', 'rules', file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`${alert} did not fire as it should: ${stdout}${stderr}`);
}
