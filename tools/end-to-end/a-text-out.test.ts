import {
  connectSubscriber,
  createGraphqlClient,
  createTestDatabase,
  describeWithRedis,
  signToken,
  startApp,
  startGenericCarrier,
  testRedisUrl,
  waitFor,
  type GenericCarrier,
  type GraphqlClient,
  type RunningApp,
  type Subscriber,
  type TestDatabase,
} from '@patchbay/testkit';
import { customers, fillCompany, findAnaAndMaya, numbers } from './fill-company';
import { jwtSecret, postWebhook, webhookSecret } from './start-patchbay';

describeWithRedis('an outbound text (seller → gateway → worker → carrier → status callback → seller)', () => {
  let database: TestDatabase;
  let carrier: GenericCarrier;
  let gateway: RunningApp;
  let ingress: RunningApp;
  let worker: RunningApp;
  let ana: GraphqlClient;
  let live: Subscriber;
  let base: { recordId: string; phoneNumberId: string };

  beforeAll(async () => {
    database = await createTestDatabase();
    carrier = await startGenericCarrier(webhookSecret);
    const environment = {
      DATABASE_URL: database.url,
      REDIS_URL: testRedisUrl(),
      AUTH_JWT_SECRET: jwtSecret,
      BOOTSTRAP_ADMIN: 'root',
      GENERIC_SECRET: webhookSecret,
      GENERIC_SEND_URL: carrier.sendUrl,
    };
    [gateway, ingress, worker] = await Promise.all([
      startApp('gateway', environment),
      startApp('webhook-ingress', environment),
      startApp('worker', environment),
    ]);
    await fillCompany(createGraphqlClient(gateway.url, await signToken(jwtSecret, { sub: 'root' })));
    const token = await signToken(jwtSecret, { sub: 'ana' });
    ana = createGraphqlClient(gateway.url, token);
    live = connectSubscriber(gateway.url, token);
    base = await findAnaAndMaya(ana);
    // Three programs start first.
  }, 120_000);

  afterAll(async () => {
    await live.close();
    expect(await Promise.all([gateway.stop(), ingress.stop(), worker.stop()])).toEqual([0, 0, 0]);
    await carrier.close();
    await database.close();
  });

  interface Sent {
    sendMessage: {
      message: { id: string; status: string; conversation: { id: string } } | null;
      userErrors: { code: string }[];
    };
  }
  const send = (input: Record<string, unknown>) =>
    ana.run<Sent>(
      `mutation ($input: SendMessageInput!) { sendMessage(input: $input) {
        message { id status conversation { id } } userErrors { code message path }
      } }`,
      { input: { ...base, ...input } },
    );
  const messageOf = async (id: string) =>
    (
      await ana.run<{
        node: { status: string; problem: { providerCode: string | null; reason: string; advice: string } | null };
      }>('query ($id: ID!) { node(id: $id) { ... on Message { status problem { providerCode reason advice } } } }', {
        id,
      })
    ).node;
  const report = (id: string, status: string, errorCode?: string) =>
    postWebhook(ingress.url, {
      type: 'message.status',
      data: { id, status, ...(errorCode === undefined ? {} : { errorCode }) },
    });

  /** Subscribes to updates and sends texts until the subscription gets one. */
  const subscribeToUpdates = async () => {
    const updates = live.subscribe<{ messageUpdated: { message: { id: string; status: string } } }>(
      'subscription { messageUpdated { message { id status } } }',
    );
    let warmUps = 0;
    await waitFor(async () => {
      await send({ body: 'Warm-up' });
      warmUps += 1;
      return updates.received.length > 0;
    });
    await waitFor(() => carrier.sends.length === warmUps, { what: 'the carrier to get all warm-ups' });
    return (id: string) =>
      updates.received.flatMap(({ data }) =>
        data?.messageUpdated.message.id === id ? [data.messageUpdated.message.status] : [],
      );
  };

  test('is sent once, and every change of its status is announced', async () => {
    const statusesOf = await subscribeToUpdates();
    let id = '';
    const untilAnnounced = (status: string) =>
      waitFor(() => statusesOf(id).includes(status), { what: `${status} to be announced` });
    // An event shows the current status of its message, so wait for each status before causing the next one.
    carrier.answerNext((response) => {
      void untilAnnounced('SENDING').then(() =>
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ id: carrier.sends.at(-1)!.id })),
      );
    });
    const input = {
      to: customers.maya,
      body: 'Your order is ready ✓',
      idempotencyKey: 'order-1',
    };
    const [first, again] = [await send(input), await send(input)];
    expect(first.sendMessage).toMatchObject({ message: { status: 'QUEUED' }, userErrors: [] });
    id = first.sendMessage.message!.id;
    expect(again.sendMessage.message!.id).toBe(id);

    const sends = () => carrier.sends.filter(({ text }) => text === input.body);
    const sent = await waitFor(() => sends()[0], { what: 'the carrier to get it' });
    expect(sent).toMatchObject({ from: numbers.ana, to: customers.maya });
    await untilAnnounced('SENT');
    expect((await messageOf(id)).status).toBe('SENT');
    expect(await report(sent.id, 'delivered')).toBe(200);
    await untilAnnounced('DELIVERED');
    expect((await messageOf(id)).status).toBe('DELIVERED');
    // A late report of an earlier status changes nothing.
    expect(await report(sent.id, 'sent')).toBe(200);
    await waitFor(
      async () => (await database.query("SELECT 1 FROM job WHERE name = 'record-delivery-status'")).length === 0,
    );
    expect((await messageOf(id)).status).toBe('DELIVERED');
    expect(statusesOf(id)).toEqual(['SENDING', 'SENT', 'DELIVERED']);
    expect(sends()).toHaveLength(1);

    expect((await send({ ...input, body: 'Another text' })).sendMessage).toMatchObject({
      message: null,
      userErrors: [{ code: 'IDEMPOTENCY_CONFLICT', path: ['idempotencyKey'] }],
    });
  });

  test('says why the carrier refused it or could not deliver it', async () => {
    carrier.answerNext(
      (response) =>
        void response.writeHead(400, { 'content-type': 'application/json' }).end('{"errorCode": "bad-number"}'),
    );
    const refused = await send({ body: 'Refused' });
    const failed = await waitFor(async () => {
      const message = await messageOf(refused.sendMessage.message!.id);
      return message.status === 'FAILED' && message;
    });
    expect(failed.problem?.reason).toEqual(expect.stringMatching(/\w+/));
    expect(failed.problem?.advice).toEqual(expect.stringMatching(/\w+/));

    const sent = await send({ body: 'Undeliverable' });
    const accepted = await waitFor(() => carrier.sends.find(({ text }) => text === 'Undeliverable'));
    await report(accepted.id, 'undelivered', '30003');
    const undelivered = await waitFor(async () => {
      const message = await messageOf(sent.sendMessage.message!.id);
      return message.status === 'UNDELIVERED' && message;
    });
    expect(undelivered.problem?.providerCode).toBe('30003');
    const { notifications } = await ana.run<{ notifications: { edges: { node: { kind: string } }[] } }>(
      '{ notifications { edges { node { kind } } } }',
    );
    expect(notifications.edges.filter(({ node }) => node.kind === 'MESSAGE_FAILED')).toHaveLength(2);
  });

  test('is sent again when the carrier is busy, or fails but recognizes repetitions', async () => {
    carrier.answerNext(
      (response) => void response.writeHead(429, { 'retry-after': '0' }).end(),
      (response) => void response.writeHead(500).end(),
    );
    const { sendMessage } = await send({ body: 'Patience' });
    await waitFor(async () => (await messageOf(sendMessage.message!.id)).status === 'SENT', { limitMs: 25_000 });
    const tries = carrier.sends.filter(({ text }) => text === 'Patience');
    expect(tries).toHaveLength(3);
    expect(new Set(tries.map(({ webhookId }) => webhookId)).size).toBe(1);
  });

  test('is refused between the customer’s STOP, which gets one confirmation, and START', async () => {
    const text = (body: string) =>
      postWebhook(ingress.url, {
        type: 'message.received',
        data: { id: `${body}-${Date.now()}`, from: customers.maya, to: numbers.ana, text: body },
      });
    await text('Stop');
    const before = await waitFor(() =>
      carrier.sends
        .filter(({ to }) => to === customers.maya)
        .find(({ text: sent }) => /unsubscribed|opted out|no more/i.test(sent)),
    );
    expect(before.from).toBe(numbers.ana);
    const refused = await send({ body: 'Please?' });
    expect(refused.sendMessage).toMatchObject({ message: null, userErrors: [{ code: 'RECIPIENT_OPTED_OUT' }] });
    await text('START');
    await waitFor(async () => (await send({ body: 'Welcome back' })).sendMessage.message);
  });
});
