import {
  connectSubscriber,
  createGraphqlClient,
  createTestDatabase,
  describeWithRedis,
  signToken,
  signWebhook,
  startApp,
  startCollector,
  type Collector,
  startGenericCarrier,
  testRedisUrl,
  waitFor,
  type GenericCarrier,
  type GraphqlClient,
  type RunningApp,
  type TestDatabase,
} from '@patchbay/testkit';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { customers, fillCompany, numbers } from './fill-company';
import { jwtSecret, postWebhook, webhookSecret } from './start-patchbay';

/** Each is somewhere else, so that a finding says how it got into the log. */
const words = {
  textIn: 'hippopotamus one',
  textOut: 'hippopotamus two',
  note: 'hippopotamus three',
  draft: 'hippopotamus four',
  search: 'hippopotamus five',
  malformed: 'hippopotamus six',
  echoed: 'hippopotamus seven',
  unstorable: 'hippopotamus eight',
  quarantined: 'hippopotamus nine',
  document: 'hippopotamus ten',
  evidence: 'hippopotamus eleven',
  name: 'hippopotamus twelve',
} as const;
const secretsKey = randomBytes(32).toString('base64');
const collectorKey = randomBytes(16).toString('hex');
const credential = `whsec_${randomBytes(24).toString('base64')}`;

describeWithRedis('the logs and traces of all apps, with all details', () => {
  let database: TestDatabase;
  let carrier: GenericCarrier;
  let collector: Collector;
  let apps: Readonly<Record<'gateway' | 'ingress' | 'worker', RunningApp>>;
  let admin: GraphqlClient;
  let ana: GraphqlClient;
  const tokens: string[] = [];
  /** What was signed, issued or stored on the way. */
  const secrets: Record<string, string> = {};

  beforeAll(async () => {
    [database, carrier] = [await createTestDatabase(), await startGenericCarrier(webhookSecret)];
    collector = await startCollector();
    const environment = {
      ...{ DATABASE_URL: database.url, REDIS_URL: testRedisUrl(), GENERIC_SECRET: webhookSecret },
      ...{ GENERIC_SEND_URL: carrier.sendUrl, SECRETS_KEY: secretsKey, LOG_LEVEL: 'debug' },
      ...{ FILES_DIR: mkdtempSync(join(tmpdir(), 'files-')), TEXTS_PER_MINUTE_SENDER: '0', SLOW_QUERY_MS: '1' },
      ...{ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_BSP_SCHEDULE_DELAY: '50' },
      ...{ OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json', OTEL_EXPORTER_OTLP_HEADERS: `x-key=${collectorKey}` },
    };
    const [gateway, ingress, worker] = await Promise.all([
      startApp('gateway', {
        ...environment,
        ...{ AUTH_JWT_SECRET: jwtSecret, BOOTSTRAP_ADMIN: 'root', DATABASE_REPLICA_URL: 'postgres://127.0.0.1:1/away' },
      }),
      startApp('webhook-ingress', environment),
      startApp('worker', environment),
    ]);
    apps = { gateway, ingress, worker };
    [admin, ana] = [await as('root'), await as('ana')];
    await fillCompany(admin);
    await admin.run(
      `mutation { upsertRecords(input: [{ type: CONTACT, externalId: "maya", name: "Maya ${words.name}" }]) { updated } }`,
    );
  });
  afterAll(async () => {
    await Promise.all(Object.values(apps).map((app) => app.stop('SIGKILL')));
    await Promise.all([collector.close(), carrier.close()]);
    await database.close();
  });

  async function as(sub: string): Promise<GraphqlClient> {
    const token = await signToken(jwtSecret, { sub });
    tokens.push(token);
    return createGraphqlClient(apps.gateway.url, token);
  }
  const text = (body: string, to: string = numbers.ana) =>
    postWebhook(apps.ingress.url, {
      type: 'message.received',
      data: { id: randomUUID(), from: customers.maya, to, text: body },
    });
  const logged = (app: keyof typeof apps, message: string) =>
    waitFor(() => apps[app].output().includes(`"msg":"${message}"`), {
      what: `"${message}" in the log of the ${app}`,
      limitMs: 30_000,
    });
  const conversation = () =>
    waitFor(async () => {
      const { conversations } = await ana.run<{ conversations: { edges: { node: { id: string } }[] } }>(
        '{ conversations { edges { node { id } } } }',
      );
      return conversations.edges[0]?.node.id;
    });
  const send = (conversationId: string, body: string) =>
    ana.run('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { userErrors { message } } }', {
      input: { conversationId, body },
    });

  /** A day on which everything goes wrong. */
  const steps: Readonly<Record<string, () => Promise<unknown>>> = {
    async 'a text in, and one out'() {
      expect(await text(words.textIn)).toBe(200);
      const id = await conversation();
      await send(id, words.textOut);
      const sent = await waitFor(() => carrier.sends.find((one) => one.text === words.textOut));
      await postWebhook(apps.ingress.url, {
        type: 'message.status',
        data: { id: sent.id, status: 'failed', errorCode: '30007' },
      });
      await logged('worker', 'A text did not arrive.');
      await ana.run(`mutation { addNote(conversationId: "${id}", body: "${words.note}") { note { id } } }`);
      await ana.run(
        `mutation { saveDraft(conversationId: "${id}", body: "${words.draft}") { conversation { draft } } }`,
      );
      await admin.run(
        `mutation { recordConsent(input: [{ customerNumber: "${customers.maya}", state: OPTED_IN, evidence: "${words.evidence}" }]) { entries { id } } }`,
      );
    },
    async 'callbacks that are refused'() {
      const post = (path: string, body: string, headers: Record<string, string>) =>
        fetch(`${apps.ingress.url}${path}`, { method: 'POST', headers, body }).then(({ status }) => status);
      const payload = { type: 'message.received', data: { from: customers.maya, text: words.malformed } };
      const { body, headers } = signWebhook(webhookSecret, payload);
      const forged = { ...headers, 'webhook-signature': 'v1,AAAA' };
      expect(await post('/webhooks/generic', body, forged)).toBe(403);
      expect(await post('/webhooks/generic', body, headers)).toBe(400);
      const broken = signWebhook(webhookSecret, `{"text": "${words.malformed}", "from": "${customers.maya}"`);
      expect(await post('/webhooks/generic', broken.body, broken.headers)).toBe(400);
      expect(await post('/webhooks/generic', body, { ...headers, 'content-type': 'text/plain' })).toBe(415);
      expect(await post('/webhooks/generic', words.malformed.repeat(5_000), headers)).toBe(413);
      expect(await post(`/webhooks/${encodeURIComponent(customers.maya)}`, body, headers)).toBe(404);
      await logged('ingress', 'A callback was refused.');
    },
    async 'a callback that nobody can use'() {
      expect(await text(words.quarantined, '+12025559999')).toBe(200);
      await logged('worker', 'A receipt was quarantined.');
    },
    async 'carriers that repeat what they got, and carriers that break off'() {
      const id = await conversation();
      const echo = `{"error": "Cannot send '${words.echoed}' to ${customers.maya}", "secret": "${webhookSecret}"}`;
      const before = carrier.sends.length;
      carrier.answerNext(
        (response) => void response.writeHead(400, { 'content-type': 'application/json' }).end(echo),
        (response) => void response.writeHead(429, { 'content-type': 'application/json' }).end(echo),
        (response) => void response.writeHead(500).end(echo),
        (response) => void response.socket?.destroy(),
        (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end(echo),
      );
      for (let n = 0; n < 5; n += 1) await send(id, words.echoed);
      await waitFor(() => carrier.sends.length >= before + 5, {
        what: 'the carrier to get the texts',
        limitMs: 30_000,
      });
      await logged('worker', 'A carrier did not take a text.');
    },
    async 'a database that refuses a row and shows it'() {
      await database.query(
        `ALTER TABLE message ADD CONSTRAINT no_words CHECK (body <> '${words.unstorable}') NOT VALID`,
      );
      await text(words.unstorable);
      await logged('worker', 'A job failed.');
      await send(await conversation(), words.unstorable).catch(() => undefined);
      await database.query('ALTER TABLE message DROP CONSTRAINT no_words');
      await waitFor(async () => {
        const waiting = await database.query("SELECT 1 FROM job WHERE name = 'route-inbound'");
        return waiting.length === 0;
      });
    },
    async 'documents, addresses and tokens that are wrong'() {
      const gateway = apps.gateway.url;
      const raw = (body: string, headers: Record<string, string> = {}) =>
        fetch(`${gateway}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[1]!}`, ...headers },
          body,
        });
      await raw(`{"query": "{ conversations(filter: { search: \\"${words.document}\\" ", "variables": {`);
      await raw(JSON.stringify({ query: `{ me(name: "${words.document}") { id } }` }));
      await raw(JSON.stringify({ query: 'query ($n: Int!) { __typename }', variables: { n: words.document } }));
      await raw(
        JSON.stringify({
          query: `{ consent(customerNumber: "${customers.maya}\\u0000", phoneNumberId: "x") { state } }`,
        }),
      );
      const search = encodeURIComponent(
        `{ conversations(filter: { search: "${words.search}" }) { edges { cursor } } }`,
      );
      await fetch(`${gateway}/graphql?query=${search}`, { headers: { authorization: `Bearer ${tokens[1]!}` } });
      await fetch(`${gateway}/${words.search.replace(' ', '/')}?number=${encodeURIComponent(customers.maya)}`);
      secrets['wrong token'] = await signToken('another-secret-that-is-long-enough-for-this', { sub: 'ana' });
      await raw('{"query": "{ me { id } }"}', { authorization: `Bearer ${secrets['wrong token']}` });
      const socket = connectSubscriber(gateway, secrets['wrong token']);
      await waitFor(() => socket.closeCode() !== undefined);
      const other = connectSubscriber(gateway, tokens[1]!);
      await other
        .subscribe(`subscription { messageAdded(conversationId: "${words.document}") { cursor } }`)
        .at(0)
        .catch(() => undefined);
      await other.close();
    },
    async 'secrets that are issued'() {
      const { createServiceAccount } = await admin.run<{
        createServiceAccount: { token: string; serviceAccount: { id: string } };
      }>(
        'mutation { createServiceAccount(input: { name: "CRM", scopes: [EVENTS_READ] }) { token serviceAccount { id } } }',
      );
      secrets['token of a program'] = createServiceAccount.token;
      await createGraphqlClient(apps.gateway.url, createServiceAccount.token).ask('{ me { id } }');
      const { createWebhookEndpoint } = await admin.run<{ createWebhookEndpoint: { secret: string } }>(
        `mutation { createWebhookEndpoint(input: { url: "https://example.com/hook", serviceAccountId: "${createServiceAccount.serviceAccount.id}",
           document: "subscription ($after: Cursor) { events(after: $after) { cursor } }" }) { secret userErrors { message } } }`,
      );
      secrets['secret of a webhook'] = createWebhookEndpoint.secret;
      const { upsertCarrierAccount } = await admin.run<{ upsertCarrierAccount: { userErrors: unknown[] } }>(
        `mutation { upsertCarrierAccount(input: { provider: GENERIC, name: "Second", credentials: [
           { name: "sendUrl", value: "${carrier.sendUrl}" }, { name: "secret", value: "${credential}" }] }) { userErrors { message } } }`,
      );
      expect(upsertCarrierAccount.userErrors).toEqual([]);
    },
    async 'an export, and an erasure'() {
      const { records } = await admin.run<{ records: { edges: { node: { id: string } }[] } }>(
        '{ records(search: "Maya") { edges { node { id } } } }',
      );
      const record = records.edges[0]!.node.id;
      const { exportCustomer } = await admin.run<{ exportCustomer: { export: { id: string } } }>(
        `mutation { exportCustomer(recordId: "${record}") { export { id } } }`,
      );
      const url = await waitFor(async () => {
        const { customerExport } = await admin.run<{ customerExport: { url: string | null } }>(
          `{ customerExport(id: "${exportCustomer.export.id}") { url } }`,
        );
        return customerExport.url ?? undefined;
      });
      secrets['signature of a link'] = new URL(url, apps.gateway.url).searchParams.get('signature')!;
      expect((await fetch(new URL(url, apps.gateway.url))).status).toBe(200);
      await fetch(new URL(url.replace(/until=\d+/, 'until=1'), apps.gateway.url));
      await admin.run(`mutation { eraseCustomer(recordId: "${record}") { erasureId } }`);
    },
  };

  test.each(Object.keys(steps))('after %s', async (step) => {
    await steps[step]!();
  });

  /** What operators ask about later, as docs/operations.md has it: each line with its fields. */
  const documented = [
    ...readFileSync(join(__dirname, '../../docs/operations.md'), 'utf8').matchAll(
      /^\| `([A-Z][^`]+\.)`.*?\| (.+) \|$/gm,
    ),
  ].map(
    ([, message = '', fields = '']) => [message, [...fields.matchAll(/`(\w+)`/g)].map(([, name]) => name!)] as const,
  );
  // It takes a receiver that is away for a day.
  const happened = documented.filter(([message]) => message !== 'A webhook endpoint was suspended.');

  test('have a line about each documented case', () => {
    expect(documented).toHaveLength(10);
  });

  test.each(happened)('have the line "%s"', (message, fields) => {
    const found = Object.values(apps)
      .flatMap(({ output }) => output().split('\n'))
      .filter((line) => line.includes(`"msg":"${message}"`))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const isComplete = (line: Record<string, unknown>) => fields.every((field) => line[field] !== undefined);
    expect(found.find(isComplete) ?? found[0]).toMatchObject(
      Object.fromEntries(fields.map((field) => [field, expect.anything() as unknown])),
    );
  });

  const given = (): Record<string, string> => ({
    ...words,
    ...secrets,
    ...{ credential, collectorKey, jwtSecret, webhookSecret, secretsKey },
    ...{ 'bare secret': webhookSecret.replace('whsec_', ''), 'customer number': customers.maya },
    ...{ digits: customers.maya.slice(1), 'encoded number': encodeURIComponent(customers.maya) },
    ...Object.fromEntries(tokens.map((token, index) => [`token ${index}`, token])),
  });
  const findIn = (lines: readonly string[]) =>
    Object.entries(given()).flatMap(([name, value]) =>
      value === '' ? [] : lines.filter((line) => line.includes(value)).map((line) => `${name}: ${line}`),
    );

  test('have none of the texts, numbers and secrets in a line', () => {
    for (const [app, { output }] of Object.entries(apps)) {
      const lines = output().split('\n');
      // The test itself: all apps say much, each line is JSON, and details are among them.
      expect([app, lines.length > 5]).toEqual([app, true]);
      expect(lines.filter((line) => line !== '' && !line.startsWith('{'))).toEqual([]);
      expect([app, findIn(lines)]).toEqual([app, []]);
    }
    expect(apps.ingress.output()).toContain('"level":20');
    expect(apps.worker.output()).toContain('"msg":"A statement took long."');
  });

  test('have none of them in a span', async () => {
    for (const last of ['mutation eraseCustomer', 'status report', 'send generic'])
      await waitFor(() => collector.spans.some(({ name }) => name === last), { what: `the span ${last}` });
    expect(findIn(collector.bodies)).toEqual([]);
    expect(collector.requests[0]?.headers['x-key']).toBe(collectorKey);
  });
});
