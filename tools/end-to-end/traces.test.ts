import {
  connectSubscriber,
  createGraphqlClient,
  createTestDatabase,
  describeWithRedis,
  signToken,
  startApp,
  startCollector,
  drawTrace,
  type Collector,
  startGenericCarrier,
  testRedisUrl,
  waitFor,
  type GenericCarrier,
  type GraphqlClient,
  type RunningApp,
  type Subscriber,
  type TestDatabase,
} from '@patchbay/testkit';
import { randomBytes } from 'node:crypto';
import { customers, fillCompany, findAnaAndMaya, numbers } from './fill-company';
import { jwtSecret, postWebhook, webhookSecret } from './start-patchbay';

/** Each is somewhere else, so that a finding says how it got into a span. */
const words = { textIn: 'hippopotamus one', textOut: 'hippopotamus two', unsent: 'hippopotamus three' } as const;

describeWithRedis('the traces of a gateway, an ingress and a worker', () => {
  let collector: Collector;
  let database: TestDatabase;
  let carrier: GenericCarrier;
  let apps: readonly RunningApp[];
  let ana: GraphqlClient;
  let live: Subscriber;
  let base: { recordId: string; phoneNumberId: string };
  let token: string;

  beforeAll(async () => {
    [collector, database, carrier] = [
      await startCollector(),
      await createTestDatabase(),
      await startGenericCarrier(webhookSecret),
    ];
    const environment = {
      ...{ DATABASE_URL: database.url, REDIS_URL: testRedisUrl(), AUTH_JWT_SECRET: jwtSecret, BOOTSTRAP_ADMIN: 'root' },
      ...{ GENERIC_SECRET: webhookSecret, GENERIC_SEND_URL: carrier.sendUrl, LOG_LEVEL: 'debug' },
      ...{ TEXTS_PER_MINUTE_SENDER: '0', SEND_PER_MINUTE_USER: '0' },
      ...{ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json' },
      ...{ OTEL_EXPORTER_OTLP_HEADERS: 'x-tenant=blue%20team', OTEL_BSP_SCHEDULE_DELAY: '50' },
    };
    apps = await Promise.all([
      startApp('gateway', environment),
      startApp('webhook-ingress', environment),
      startApp('worker', environment),
    ]);
    await fillCompany(createGraphqlClient(apps[0]!.url, await signToken(jwtSecret, { sub: 'root' })));
    token = await signToken(jwtSecret, { sub: 'ana' });
    ana = createGraphqlClient(apps[0]!.url, token);
    live = connectSubscriber(apps[0]!.url, token);
    base = await findAnaAndMaya(ana);
    // Three programs start first.
  }, 120_000);

  afterAll(async () => {
    await live.close();
    await Promise.all(apps.map((app) => app.stop()));
    await Promise.all([collector.close(), carrier.close(), database.close()]);
  });

  const post = (payload: unknown) => postWebhook(apps[1]!.url, payload);
  const text = (body: string, id: string) =>
    post({ type: 'message.received', data: { id, from: customers.maya, to: numbers.ana, text: body } });
  /** Sends a text until the subscription has one: then it is live. */
  const subscribe = async (topic: 'messageAdded' | 'messageUpdated', cause: (n: number) => Promise<unknown>) => {
    const log = live.subscribe(`subscription { ${topic} { message { id status } } }`);
    let count = 0;
    await waitFor(async () => {
      await cause((count += 1));
      return log.received.length > 0;
    });
    return log;
  };
  const spanOf = (name: string, matches: (span: Collector['spans'][number]) => boolean) =>
    waitFor(() => collector.spans.find((span) => span.name === name && matches(span)), {
      what: `the span ${name}`,
      limitMs: 30_000,
    });
  /** Waits until the trace is as expected: spans of several processes come in any order. */
  const untilDrawn = async (traceId: string, expected: readonly string[]) => {
    await waitFor(() => drawTrace(collector.spans, traceId).length >= expected.length, {
      what: `the spans of trace ${traceId}`,
      limitMs: 30_000,
    }).catch(() => undefined);
    expect(drawTrace(collector.spans, traceId)).toEqual(expected);
  };
  /** The trace of the callback with this receipt. */
  const traceOfText = async (carrierMessageId: string) => {
    const [{ id } = { id: '' }] = await waitFor(async () => {
      const rows = await database.query<{ id: string }>(
        'SELECT receipt_id AS id FROM message WHERE carrier_message_id = $1',
        [carrierMessageId],
      );
      return rows.length > 0 && rows;
    });
    const line = await waitFor(() =>
      apps[1]!
        .output()
        .split('\n')
        .find((one) => one.includes(id) && one.includes('A callback was acknowledged.')),
    );
    return (JSON.parse(line) as { traceId: string }).traceId;
  };

  test('follow a text from the webhook to the sockets', async () => {
    await subscribe('messageAdded', (n) => text('Anybody there?', `warm-up-${n}`));
    expect(await text(words.textIn, 'in-1')).toBe(200);
    const traceId = await traceOfText('in-1');
    await untilDrawn(traceId, [
      'ingress: POST /webhooks/{carrier}',
      '  worker: route-inbound',
      '    gateway: deliver message-added',
      '    gateway: deliver notification-added',
      '    worker: publish message-added',
      '    worker: publish notification-added',
    ]);
    const callback = await spanOf('POST /webhooks/{carrier}', (span) => span.traceId === traceId);
    expect(callback.attributes).toEqual({
      ...{ 'http.request.method': 'POST', 'http.route': '/webhooks/{carrier}', 'http.response.status_code': 200 },
      ...{ 'patchbay.carrier': 'generic', 'patchbay.callback.outcome': 'stored' },
    });
    const delivered = await spanOf('deliver message-added', (span) => span.traceId === traceId);
    expect(delivered.attributes).toMatchObject({ 'patchbay.audiences': 1, 'patchbay.deliveries': 1 });
    expect(collector.requests[0]).toMatchObject({ url: '/v1/traces', headers: { 'x-tenant': 'blue team' } });
  });

  test('follow a text from the request of a client to the report of its carrier, and to the sockets', async () => {
    const send = (body: string, headers: Record<string, string> = {}) =>
      fetch(`${apps[0]!.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
        body: JSON.stringify({
          query:
            'mutation Reply($input: SendMessageInput!) { sendMessage(input: $input) { message { id } userErrors { message } } }',
          variables: { input: { ...base, body } },
        }),
      });
    const updates = await subscribe('messageUpdated', () => send('Warm-up'));
    const traceId = randomBytes(16).toString('hex');
    await send(words.textOut, { traceparent: `00-${traceId}-${randomBytes(8).toString('hex')}-01` });
    const sent = await waitFor(() => carrier.sends.find((one) => one.text === words.textOut));
    const before = [
      'gateway: POST /graphql',
      '  gateway: mutation sendMessage',
      '    gateway: deliver message-added',
      '    worker: deliver-message',
      '      gateway: deliver message-updated',
      '      gateway: deliver message-updated',
      '      worker: publish message-updated',
      '      worker: publish message-updated',
      '      worker: send generic',
      '        worker: POST',
      '    worker: publish message-added',
    ];
    await untilDrawn(traceId, before);
    await post({ type: 'message.status', data: { id: sent.id, status: 'delivered' } });
    await untilDrawn(traceId, [
      ...before,
      '    worker: status report',
      '      gateway: deliver message-updated',
      '      worker: publish message-updated',
    ]);
    await waitFor(() => JSON.stringify(updates.received).includes('DELIVERED'));

    const request = await spanOf('POST /graphql', (span) => span.traceId === traceId);
    expect(request.attributes).toMatchObject({
      'graphql.operation.type': 'mutation',
      'graphql.operation.name': 'Reply',
      'http.response.status_code': 200,
    });
    const call = await spanOf('POST', (span) => span.traceId === traceId);
    expect(call.attributes).toMatchObject({ 'server.address': '127.0.0.1', 'http.response.status_code': 200 });
    // The carrier's callback has a trace of its own, and the report says which.
    const report = await spanOf('status report', (span) => span.traceId === traceId);
    expect(report.attributes).toMatchObject({ 'patchbay.report.status': 'delivered' });
    await untilDrawn(report.links![0]!.traceId, [
      'ingress: POST /webhooks/{carrier}',
      '  worker: record-delivery-status',
    ]);
  });

  test('are named by the log lines of what went wrong', async () => {
    carrier.answerNext(
      (response) => void response.writeHead(400, { 'content-type': 'application/json' }).end('{"error": "No."}'),
    );
    await ana.run('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { userErrors { message } } }', {
      input: { ...base, body: words.unsent },
    });
    const traceOfLine = async (app: number, message: string) => {
      const line = await waitFor(
        () =>
          apps[app]!.output()
            .split('\n')
            .find((one) => one.includes(message)),
        { what: `the line "${message}"`, limitMs: 30_000 },
      );
      return (JSON.parse(line) as { traceId: string }).traceId;
    };
    for (const message of ['A carrier did not take a text.', 'A text did not arrive.']) {
      const traceId = await traceOfLine(2, message);
      await spanOf('send generic', (span) => span.traceId === traceId);
    }
    const unknown = { id: 'in-2', from: customers.maya, to: '+12025559999', text: 'Who is this?' };
    await post({ type: 'message.received', data: unknown });
    await untilDrawn(await traceOfLine(2, 'A receipt was quarantined.'), [
      'ingress: POST /webhooks/{carrier}',
      '  worker: route-inbound',
    ]);
    await fetch(`${apps[1]!.url}/webhooks/generic`, { method: 'POST', body: '{}' });
    const traceId = await traceOfLine(1, 'A callback was refused.');
    const { attributes } = await spanOf('POST /webhooks/{carrier}', (span) => span.traceId === traceId);
    expect(attributes).toMatchObject({ 'patchbay.callback.outcome': expect.stringMatching(/forbidden|unsupported/) });
  });

  test('have no texts, numbers and tokens, and only attributes that are listed here', () => {
    const given = {
      ...words,
      ...{ token, jwtSecret, webhookSecret, 'customer number': customers.maya.slice(1) },
      ...{ 'company number': numbers.ana.slice(1), name: 'Maya' },
    };
    const all = collector.bodies.join('\n');
    expect(all).toContain('sendMessage');
    expect(Object.entries(given).filter(([, value]) => all.includes(value))).toEqual([]);
    const names = new Set(collector.spans.flatMap(({ attributes }) => Object.keys(attributes)));
    expect([...names].filter((name) => !attributeNames.includes(name))).toEqual([]);
  });
});

/** Every attribute of a span. A new one must say nothing about a person, and have few values. */
const attributeNames = [
  'error.type',
  'graphql.operation.name',
  'graphql.operation.type',
  'http.request.method',
  'http.response.status_code',
  'http.route',
  'messaging.batch.message_count',
  'patchbay.audiences',
  'patchbay.callback.outcome',
  'patchbay.carrier',
  'patchbay.carrier.outcome',
  'patchbay.deliveries',
  'patchbay.event.type',
  'patchbay.job.attempt',
  'patchbay.job.name',
  'patchbay.job.outcome',
  'patchbay.report.status',
  'server.address',
  'server.port',
];
