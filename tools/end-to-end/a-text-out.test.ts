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
import { customers, fillCompany, numbers } from './fill-company';
import { jwtSecret, postWebhook, webhookSecret } from './start-patchbay';

describeWithRedis('A text out: seller → gateway → worker → carrier → status callback → seller', () => {
  let database: TestDatabase;
  let carrier: GenericCarrier;
  let gateway: RunningApp;
  let ingress: RunningApp;
  let worker: RunningApp;
  let ana: GraphqlClient;
  let live: Subscriber;
  let maya: string;

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
    const { records } = await ana.run<{ records: { edges: { node: { id: string } }[] } }>(
      '{ records(search: "Maya") { edges { node { id } } } }',
    );
    maya = records.edges[0]!.node.id;
  });

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
      { input },
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

  test('it goes out once, and every step of it is told', async () => {
    const updates = live.subscribe<{ messageUpdated: { message: { id: string; status: string } } }>(
      'subscription { messageUpdated { message { id status } } }',
    );
    let warmUps = 0;
    await waitFor(async () => {
      await send({ recordId: maya, phoneNumberId: await numberId(), body: 'Warm-up' });
      warmUps += 1;
      return updates.received.length > 0;
    });
    await waitFor(() => carrier.sends.length === warmUps, { what: 'the carrier to get all warm-ups' });

    // An event shows its message as it is when it is told: each step is told before the next is taken.
    let id = '';
    const told = () =>
      updates.received.flatMap(({ data }) =>
        data?.messageUpdated.message.id === id ? [data.messageUpdated.message.status] : [],
      );
    carrier.answerNext((response) => {
      void waitFor(() => told().includes('SENDING'), { what: 'SENDING to be told' }).then(() =>
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ id: carrier.sends.at(-1)!.id })),
      );
    });
    const input = {
      recordId: maya,
      to: customers.maya,
      phoneNumberId: await numberId(),
      body: 'Your order is ready ✓',
      idempotencyKey: 'order-1',
    };
    const [first, again] = [await send(input), await send(input)];
    expect(first.sendMessage).toMatchObject({ message: { status: 'QUEUED' }, userErrors: [] });
    expect(again.sendMessage.message!.id).toBe(first.sendMessage.message!.id);
    id = first.sendMessage.message!.id;

    const taken = await waitFor(() => carrier.sends.filter(({ text }) => text === input.body)[0], {
      what: 'the carrier to get it',
    });
    expect(taken).toMatchObject({ from: numbers.ana, to: customers.maya });
    await waitFor(() => told().includes('SENT'), { what: 'SENT to be told' });
    expect((await messageOf(id)).status).toBe('SENT');
    expect(await report(taken.id, 'delivered')).toBe(200);
    await waitFor(() => told().includes('DELIVERED'), { what: 'DELIVERED to be told' });
    expect((await messageOf(id)).status).toBe('DELIVERED');
    // A late success of an earlier step changes nothing any more.
    expect(await report(taken.id, 'sent')).toBe(200);
    await waitFor(
      async () => (await database.query("SELECT 1 FROM job WHERE name = 'record-delivery-status'")).length === 0,
    );
    expect((await messageOf(id)).status).toBe('DELIVERED');

    expect(told()).toEqual(['SENDING', 'SENT', 'DELIVERED']);
    expect(carrier.sends.filter(({ text }) => text === input.body)).toHaveLength(1);

    const other = await send({ ...input, body: 'Another text' });
    expect(other.sendMessage).toMatchObject({
      message: null,
      userErrors: [{ code: 'IDEMPOTENCY_CONFLICT', path: ['idempotencyKey'] }],
    });
  });

  test('a send that the carrier refuses for good, or cannot deliver, says why', async () => {
    carrier.answerNext(
      (response) =>
        void response.writeHead(400, { 'content-type': 'application/json' }).end('{"errorCode": "bad-number"}'),
    );
    const refused = await send({ recordId: maya, phoneNumberId: await numberId(), body: 'Refused' });
    const failed = await waitFor(async () => {
      const message = await messageOf(refused.sendMessage.message!.id);
      return message.status === 'FAILED' && message;
    });
    expect(failed.problem?.reason).toEqual(expect.stringMatching(/\w+/));
    expect(failed.problem?.advice).toEqual(expect.stringMatching(/\w+/));

    const sent = await send({ recordId: maya, phoneNumberId: await numberId(), body: 'Undeliverable' });
    const taken = await waitFor(() => carrier.sends.find(({ text }) => text === 'Undeliverable'));
    await report(taken.id, 'undelivered', '30003');
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

  test('a carrier that is busy is asked again, and one that broke down is too where it takes repetitions as one', async () => {
    carrier.answerNext(
      (response) => void response.writeHead(429, { 'retry-after': '0' }).end(),
      (response) => void response.writeHead(500).end(),
    );
    const { sendMessage } = await send({ recordId: maya, phoneNumberId: await numberId(), body: 'Patience' });
    await waitFor(async () => (await messageOf(sendMessage.message!.id)).status === 'SENT', { limitMs: 25_000 });
    const tries = carrier.sends.filter(({ text }) => text === 'Patience');
    expect(tries).toHaveLength(3);
    expect(new Set(tries.map(({ webhookId }) => webhookId)).size).toBe(1);
  });

  test('a customer who says STOP gets one confirmation and nothing more until START', async () => {
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
    const refused = await send({ recordId: maya, phoneNumberId: await numberId(), body: 'Please?' });
    expect(refused.sendMessage).toMatchObject({ message: null, userErrors: [{ code: 'RECIPIENT_OPTED_OUT' }] });
    await text('START');
    await waitFor(
      async () =>
        (await send({ recordId: maya, phoneNumberId: await numberId(), body: 'Welcome back' })).sendMessage.message,
    );
  });

  let cachedNumber: string | undefined;
  const numberId = async () =>
    (cachedNumber ??= (
      await ana.run<{ phoneNumbers: { id: string; number: string }[] }>('{ phoneNumbers { id number } }')
    ).phoneNumbers.find(({ number }) => number === numbers.ana)!.id);
});
