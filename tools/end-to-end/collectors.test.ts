import {
  createGraphqlClient,
  createTestDatabase,
  signToken,
  startApp,
  startCollector,
  startGenericCarrier,
  waitFor,
  type GenericCarrier,
  type RunningApp,
  type TestDatabase,
} from '@patchbay/testkit';
import { mkdtempSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { customers, fillCompany, findAnaAndMaya, numbers } from './fill-company';
import { jwtSecret, postWebhook, webhookSecret } from './start-patchbay';

/** Prints how many files of OpenTelemetry's SDK were loaded when the program ends. */
const countLoaded = `--import=data:text/javascript,${encodeURIComponent(`
  import Module from 'node:module';
  process.on('exit', () => {
    const loaded = Object.keys(Module._cache).filter((file) => /@opentelemetry.(?!api.)/.test(file));
    console.log(JSON.stringify({ msg: 'Loaded.', loaded: loaded.length }));
  });
`)}`;

/** A port where nobody listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('all of Patchbay', () => {
  let database: TestDatabase;
  let carrier: GenericCarrier;
  let app: RunningApp;
  beforeEach(async () => {
    [database, carrier] = [await createTestDatabase(), await startGenericCarrier(webhookSecret)];
  });
  afterEach(async () => {
    await app.stop('SIGKILL');
    await carrier.close();
    await database.close();
  });

  const start = async (environment: Record<string, string>) => {
    app = await startApp('standalone', {
      ...{ DATABASE_URL: database.url, AUTH_JWT_SECRET: jwtSecret, BOOTSTRAP_ADMIN: 'root' },
      ...{ GENERIC_SECRET: webhookSecret, GENERIC_SEND_URL: carrier.sendUrl, NODE_OPTIONS: countLoaded },
      ...{ FILES_DIR: mkdtempSync(join(tmpdir(), 'files-')), OTEL_BSP_SCHEDULE_DELAY: '20', ...environment },
    });
  };
  const linesWith = (message: string) =>
    app
      .output()
      .split('\n')
      .filter((line) => line.includes(message))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  const loadedAtTheEnd = async () => {
    expect(await app.stop()).toBe(0);
    return linesWith('"Loaded."')[0]?.loaded;
  };
  /** A text in and one out, as if nothing were wrong. */
  const exchangeTexts = async () => {
    const as = async (sub: string) => createGraphqlClient(app.url, await signToken(jwtSecret, { sub }));
    await fillCompany(await as('root'));
    const ana = await as('ana');
    const base = await findAnaAndMaya(ana);
    const payload = { id: 'in-1', from: customers.maya, to: numbers.ana, text: 'Hello Ana' };
    expect(await postWebhook(app.webhooksUrl, { type: 'message.received', data: payload })).toBe(200);
    await ana.run('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { userErrors { message } } }', {
      input: { ...base, body: 'Hello Maya' },
    });
    await waitFor(() => carrier.sends.length === 1);
    await waitFor(async () => {
      const rows = await database.query<{ body: string }>(
        "SELECT body FROM message WHERE status IN ('RECEIVED', 'SENT')",
      );
      return rows.length === 2;
    });
  };

  it('loads and stores nothing for traces without a collector', async () => {
    await start({});
    await exchangeTexts();
    const rows = await database.query<{ count: number }>(`
      SELECT (SELECT count(traceparent) FROM message) + (SELECT count(traceparent) FROM outbox)
        + (SELECT count(traceparent) FROM job) AS count`);
    expect(Number(rows[0]?.count)).toBe(0);
    expect(await loadedAtTheEnd()).toBe(0);
    expect(app.output()).not.toContain('traceId');
  });

  it('exports protobuf by default, in the name of its program or another one', async () => {
    const collector = await startCollector();
    await start({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_RESOURCE_ATTRIBUTES: 'service.version=7' });
    await exchangeTexts();
    await waitFor(() => collector.bodies.some((body) => body.includes('mutation sendMessage')));
    expect(collector.requests[0]?.headers['content-type']).toBe('application/x-protobuf');
    expect(collector.bodies[0]).toContain('patchbay-standalone');
    expect(collector.bodies[0]).toContain('service.version');
    expect(collector.bodies.join('')).not.toContain(customers.maya.slice(1));
    expect(await loadedAtTheEnd()).toBeGreaterThan(0);
    await collector.close();
  });

  it('records nothing that is not sampled', async () => {
    const collector = await startCollector();
    await start({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_TRACES_SAMPLER: 'parentbased_always_off' });
    await exchangeTexts();
    const rows = await database.query('SELECT 1 FROM outbox WHERE traceparent IS NOT NULL');
    expect(rows).toEqual([]);
    expect(await app.stop()).toBe(0);
    expect(collector.requests).toEqual([]);
    await collector.close();
  });

  it('works without a collector that is away, and does not fill the log', async () => {
    await start({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${await freePort()}` });
    await exchangeTexts();
    expect(await app.stop()).toBe(0);
  });

  it('works with a collector that takes nothing, and does not fill the log', async () => {
    const collector = await startCollector(400);
    await start({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
    await exchangeTexts();
    await waitFor(async () => {
      await fetch(`${app.url}/graphql?query={__typename}`);
      return collector.requests.length > 20;
    });
    const said = linesWith('Traces are not exported.');
    expect(said[0]).toMatchObject({ level: 40, err: { message: 'The collector does not take spans.' } });
    expect(said.length).toBeLessThan(collector.requests.length / 2);
    expect(await app.stop()).toBe(0);
    await collector.close();
  });

  it('works with a collector that does not answer, and stops without it', async () => {
    const collector = await startCollector(null);
    await start({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
    await waitFor(async () => {
      await fetch(`${app.url}/graphql?query={__typename}`);
      return collector.requests.length > 0;
    });
    await exchangeTexts();
    expect(await app.stop()).toBe(0);
    await collector.close();
  });
});
