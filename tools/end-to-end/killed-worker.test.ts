import {
  createGraphqlClient,
  createTestDatabase,
  describeWithRedis,
  signToken,
  startApp,
  testRedisUrl,
  waitFor,
  type GraphqlClient,
  type RunningApp,
  type TestDatabase,
} from '@patchbay/testkit';
import { createHmac } from 'node:crypto';
import { customers, fillCompany, findAnaAndMaya, numbers } from './fill-company';
import { startApis, type ApiAnswer, type Apis } from './start-apis';
import { jwtSecret, webhookSecret } from './start-patchbay';

/** The worst moment: the carrier has the text, and the worker is killed before the answer. */
describeWithRedis('a worker that is killed while it calls the carrier', () => {
  let database: TestDatabase;
  let apis: Apis;
  let environment: Record<string, string>;
  let gateway: RunningApp;
  let ingress: RunningApp;
  let worker: RunningApp;
  let ana: GraphqlClient;

  beforeEach(async () => {
    database = await createTestDatabase();
    apis = await startApis();
    environment = {
      DATABASE_URL: database.url,
      REDIS_URL: testRedisUrl(),
      JOB_LEASE_SECONDS: '2',
      AUTH_JWT_SECRET: jwtSecret,
      BOOTSTRAP_ADMIN: 'root',
      PUBLIC_WEBHOOK_URL: 'https://hooks.example',
      GENERIC_SECRET: webhookSecret,
      GENERIC_SEND_URL: `${apis.url}/generic`,
      TWILIO_ACCOUNT_SID: 'AC0123',
      TWILIO_AUTH_TOKEN: '12345',
      TWILIO_API_URL: apis.url,
    };
    [gateway, ingress, worker] = await Promise.all([
      startApp('gateway', environment),
      startApp('webhook-ingress', environment),
      startApp('worker', environment),
    ]);
    await fillCompany(createGraphqlClient(gateway.url, await signToken(jwtSecret, { sub: 'root' })));
    ana = createGraphqlClient(gateway.url, await signToken(jwtSecret, { sub: 'ana' }));
  });
  afterEach(async () => {
    await Promise.all([gateway, ingress, worker].map((app) => app.stop()));
    await apis.close();
    await database.close();
  });

  const useCarrier = async (provider: string) => {
    const admin = createGraphqlClient(gateway.url, await signToken(jwtSecret, { sub: 'root' }));
    await admin.run(
      'mutation ($number: E164!, $provider: ProviderKind!) { upsertPhoneNumbers(input: [{ number: $number, name: "Ana", provider: $provider, owner: { userExternalId: "ana" } }]) { updated } }',
      { number: numbers.ana, provider },
    );
  };
  const send = async (body: string) => {
    const input = { ...(await findAnaAndMaya(ana)), to: customers.maya, body };
    const { sendMessage } = await ana.run<{ sendMessage: { message: { id: string } } }>(
      'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }',
      { input },
    );
    return sendMessage.message.id;
  };
  const statusOf = async (id: string) =>
    (
      await ana.run<{ node: { status: string } }>('query ($id: ID!) { node(id: $id) { ... on Message { status } } }', {
        id,
      })
    ).node.status;
  const sends = () => apis.calls.filter(({ method }) => method === 'POST');

  /** The carrier does not answer the first call until its worker is killed. Then another worker takes over. */
  const killDuringCall = async (
    body: string,
    answer: ApiAnswer,
    duringTheCall: () => Promise<unknown> = async () => undefined,
  ) => {
    let letGo: () => void = () => undefined;
    apis.answer = () => (sends().length === 1 ? new Promise((resolve) => (letGo = () => resolve(answer))) : answer);
    const id = await send(body);
    await waitFor(() => sends().length === 1);
    await duringTheCall();
    await worker.stop('SIGKILL');
    letGo();
    worker = await startApp('worker', environment);
    // The lease of the killed worker must expire first.
    await waitFor(async () => (await database.query("SELECT 1 FROM job WHERE name = 'deliver-message'")).length === 0, {
      what: 'the other worker to take over',
      limitMs: 25_000,
    });
    return id;
  };

  const reportDelivered = async () => {
    const { pathname } = new URL(new URLSearchParams(sends()[0]!.body).get('StatusCallback') ?? '');
    const signature = createHmac('sha1', '12345')
      .update(`https://hooks.example${pathname}MessageSidSM1MessageStatusdelivered`)
      .digest('base64');
    const body = new URLSearchParams({ MessageSid: 'SM1', MessageStatus: 'delivered' });
    expect(
      (await fetch(`${ingress.url}${pathname}`, { method: 'POST', headers: { 'x-twilio-signature': signature }, body }))
        .status,
    ).toBe(200);
  };

  test('does not cause a second send to a carrier without idempotent sends; the report says that the text was sent', async () => {
    await useCarrier('TWILIO');
    const id = await killDuringCall('Once', { status: 201, body: { sid: 'SM1' } });
    expect(await statusOf(id)).toBe('SENDING');
    expect(await database.query('SELECT outcome, reason FROM send_attempt')).toEqual([
      { outcome: 'unknown', reason: 'The worker stopped during the call.' },
    ]);

    await reportDelivered();
    await waitFor(async () => (await statusOf(id)) === 'DELIVERED');
    expect(sends()).toHaveLength(1);
  }, 60_000);

  test.each([
    ['TWILIO', { status: 201, body: { sid: 'SM1' } }],
    ['GENERIC', { status: 200, body: { id: 'G1' } }],
  ])(
    'causes neither a failure nor a second send over %s if the customer opts out, because they may have got the text',
    async (provider, answer) => {
      await useCarrier(provider);
      const optOut = async () => {
        const { conversations } = await ana.run<{ conversations: { edges: { node: { id: string } }[] } }>(
          '{ conversations { edges { node { id } } } }',
        );
        const { optOutCustomer } = await ana.run<{ optOutCustomer: { userErrors: unknown[] } }>(
          'mutation ($id: ID!) { optOutCustomer(id: $id) { userErrors { code } } }',
          { id: conversations.edges[0]!.node.id },
        );
        expect(optOutCustomer.userErrors).toEqual([]);
      };
      const id = await killDuringCall('In the last moment', answer, optOut);
      expect(await statusOf(id)).toBe('SENDING');
      // The generic carrier's reports contain only its own id, which is still unknown.
      if (provider === 'TWILIO') {
        await reportDelivered();
        await waitFor(async () => (await statusOf(id)) === 'DELIVERED');
      }
      expect(sends()).toHaveLength(1);
    },
    60_000,
  );

  test('causes a second send to a carrier that treats two sends with the same webhook-id as one', async () => {
    await useCarrier('GENERIC');
    const id = await killDuringCall('Again', { status: 200, body: { id: 'G1' } });
    expect(await statusOf(id)).toBe('SENT');
    expect(sends()).toHaveLength(2);
    expect(new Set(sends().map(({ body }) => (JSON.parse(body) as { messageId: string }).messageId)).size).toBe(1);
    expect(new Set(sends().map(({ webhookId }) => webhookId)).size).toBe(1);
  }, 60_000);
});
