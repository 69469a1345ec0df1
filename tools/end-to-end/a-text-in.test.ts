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
  type RunningApp,
  type TestDatabase,
} from '@patchbay/testkit';
import { fillCompany, numbers, customers } from './fill-company';
import { jwtSecret, postWebhook, webhookSecret } from './start-patchbay';

/** Two gateways, an ingress and two workers, each its own process, on one PostgreSQL and one Redis. */
describeWithRedis('an inbound text (customer → carrier → ingress → worker → gateway → seller)', () => {
  let database: TestDatabase;
  let carrier: GenericCarrier;
  let gateways: RunningApp[];
  let ingress: RunningApp;
  let workers: RunningApp[];

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
    gateways = await Promise.all([startApp('gateway', environment), startApp('gateway', environment)]);
    ingress = await startApp('webhook-ingress', environment);
    workers = await Promise.all([startApp('worker', environment), startApp('worker', environment)]);
    await fillCompany(createGraphqlClient(gateways[0]!.url, await signToken(jwtSecret, { sub: 'root' })));
    // Five programs start one after the other.
  }, 120_000);

  afterAll(async () => {
    const codes = await Promise.all([...gateways, ingress, ...workers].map((app) => app.stop()));
    expect(codes).toEqual([0, 0, 0, 0, 0]);
    await carrier.close();
    await database.close();
  });

  const newMessages = `subscription { messageAdded { cursor message {
    body direction conversation { unreadCount record { __typename name } } routing { decidedBy candidates { rank lostBy record { name } } }
  } } }`;
  interface Added {
    messageAdded: {
      message: {
        body: string;
        routing: { decidedBy: string };
        conversation: { unreadCount: number; record: { name: string } };
      };
    };
  }

  const seller = async (name: string, gateway: number) => {
    const token = await signToken(jwtSecret, { sub: name });
    return {
      api: createGraphqlClient(gateways[gateway]!.url, token),
      live: connectSubscriber(gateways[gateway]!.url, token),
    };
  };
  const text = (from: string, to: string, body: string, id: string, eventId?: string) =>
    postWebhook(ingress.url, { type: 'message.received', data: { id, from, to, text: body } }, eventId);

  const subscribeSellers = async () => {
    const [ana, ben, chloe] = [await seller('ana', 0), await seller('ben', 1), await seller('chloe', 1)];
    const [toAna, toBen, toChloe] = [ana, ben, chloe].map(({ live }) => live.subscribe<Added>(newMessages));
    const bell = ana.live.subscribe<{ notificationAdded: { notification: { kind: string; body: string } } }>(
      'subscription { notificationAdded { notification { kind body } } }',
    );
    const logs = { toAna: toAna!, toBen: toBen!, toChloe: toChloe!, bell };
    // Text until every subscription gets something: then all have started.
    await waitFor(async () => {
      await text(customers.rafi, numbers.west, 'Anybody there?', `warm-up-${Date.now()}`);
      return Object.values(logs).every(({ received }) => received.length > 0);
    });
    const close = () => Promise.all([ana, ben, chloe].map(({ live }) => live.close()));
    return { ana, ...logs, close };
  };
  const messagesOf = (log: { received: readonly { data?: Added | null }[] }) =>
    log.received.map(({ data }) => data!.messageAdded.message).filter(({ body }) => body !== 'Anybody there?');
  const bodiesOf = (log: Parameters<typeof messagesOf>[0]) => messagesOf(log).map(({ body }) => body);

  test('reaches its sellers on both gateways, once, with its reason, and no other user', async () => {
    const { ana, toAna, toBen, toChloe, bell, close } = await subscribeSellers();
    expect(await text(customers.maya, numbers.ana, 'Hello Ana', 'in-1', 'event-1')).toBe(200);
    expect(await text(customers.maya, numbers.ana, 'Hello Ana', 'in-1', 'event-1')).toBe(200);
    // The same text with another event id is still one text.
    expect(await text(customers.maya, numbers.ana, 'Hello Ana', 'in-1', 'event-2')).toBe(200);
    expect(await text(customers.maya, numbers.ana, 'And now?', 'in-2')).toBe(200);

    await waitFor(() => bodiesOf(toAna).includes('And now?'), { what: "Ana's second text" });
    expect(bodiesOf(toAna)).toEqual(['Hello Ana', 'And now?']);
    expect(messagesOf(toAna)[0]).toMatchObject({
      direction: 'INBOUND',
      conversation: { record: { __typename: 'Contact', name: 'Maya' } },
      // Ben's opportunity also has Maya's number, but Ana's contact belongs to the addressed seller.
      routing: {
        decidedBy: 'OWNED_BY_ADDRESSED_SELLER',
        candidates: [
          { rank: 1, lostBy: null, record: { name: 'Maya' } },
          { rank: 2, lostBy: 'OWNED_BY_ADDRESSED_SELLER', record: { name: 'Supply' } },
        ],
      },
    });
    await waitFor(() => bell.received.some(({ data }) => data?.notificationAdded.notification.body === 'And now?'), {
      what: "Ana's notification",
    });

    // The others must get only this later text.
    await text(customers.rafi, numbers.west, 'Last one', 'in-3');
    await waitFor(() => bodiesOf(toBen).includes('Last one') && bodiesOf(toChloe).includes('Last one'));
    expect(bodiesOf(toBen)).toEqual(['Last one']);
    expect(bodiesOf(toChloe)).toEqual(['Last one']);

    const { conversations } = await ana.api.run<{
      conversations: { edges: { node: { unreadCount: number; record: { name: string } } }[] };
    }>('{ conversations(filter: { search: "Maya" }) { edges { node { unreadCount record { name } } } } }');
    expect(conversations.edges.map(({ node }) => node)).toEqual([{ unreadCount: 2, record: { name: 'Maya' } }]);
    await close();
  });

  test('creates one lead when an unknown number sends several first texts at the same time', async () => {
    for (let round = 0; round < 10; round += 1) {
      const from = `+1312555${String(1000 + round)}`;
      const statuses = await Promise.all(
        [0, 1, 2, 3].map((n) => text(from, n % 2 === 0 ? numbers.ana : numbers.west, `First ${n}`, `${from}-${n}`)),
      );
      expect(statuses).toEqual([200, 200, 200, 200]);
      await waitFor(async () => {
        const rows = await database.query<{ count: number }>(
          'SELECT count(*)::integer AS count FROM message WHERE carrier_message_id LIKE $1',
          [`${from}-%`],
        );
        return rows[0]?.count === 4;
      });
      const leads = await database.query<{ name: string }>(
        "SELECT name FROM record WHERE type = 'LEAD' AND name = $1",
        [from],
      );
      expect(leads).toHaveLength(1);
    }
  });

  test('is refused and not stored if it is unsigned, not JSON or too long', async () => {
    const before = await database.query<{ count: number }>('SELECT count(*)::integer AS count FROM receipt');
    const post = (body: string, headers: Record<string, string>) =>
      fetch(`${ingress.url}/webhooks/generic`, { method: 'POST', body, headers });
    const json = { 'content-type': 'application/json' };
    const statuses = await Promise.all([
      post('{}', json),
      post('{}', {
        ...json,
        'webhook-id': 'x',
        'webhook-timestamp': String(Math.floor(Date.now() / 1_000)),
        'webhook-signature': 'v1,AAAA',
      }),
      post('{}', { 'content-type': 'text/plain' }),
      post('x'.repeat(70_000), json),
      fetch(`${ingress.url}/webhooks/nobody`, { method: 'POST', body: '{}', headers: json }),
    ]).then((responses) => responses.map(({ status }) => status));
    expect(statuses).toEqual([403, 403, 415, 413, 404]);
    expect(await postWebhook(ingress.url, '{"type": ')).toBe(400);
    expect(await postWebhook(ingress.url, { type: 'message.received', data: { id: 'x' } })).toBe(400);
    expect(await database.query('SELECT count(*)::integer AS count FROM receipt')).toEqual(before);
  });
});
