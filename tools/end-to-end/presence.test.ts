import {
  connectSubscriber,
  createGraphqlClient,
  createTestDatabase,
  describeWithRedis,
  signToken,
  startApp,
  testRedisUrl,
  waitFor,
  type GraphqlClient,
  type RunningApp,
  type Subscriber,
  type TestDatabase,
} from '@patchbay/testkit';
import { customers, fillCompany, numbers } from './fill-company';
import { jwtSecret, postWebhook, startPatchbay, webhookSecret } from './start-patchbay';

const subscription = 'subscription ($id: ID!) { presence(conversationId: $id) { user { name } isTyping } }';
interface Told {
  presence: { user: { name: string }; isTyping: boolean }[];
}

const conversationOf = async (client: GraphqlClient) =>
  waitFor(async () => {
    const { conversations } = await client.run<{ conversations: { edges: { node: { id: string } }[] } }>(
      '{ conversations { edges { node { id } } } }',
    );
    return conversations.edges[0]?.node.id;
  });

/** Ana has the number, and Dana is her manager. */
const watch = (subscriber: Subscriber, id: string) => {
  const log = subscriber.subscribe<Told>(subscription, { id });
  const names = () =>
    log.received
      .at(-1)
      ?.data?.presence.map(({ user, isTyping }) => `${user.name}${isTyping ? ' types' : ''}`)
      .join();
  return {
    log,
    sees: (expected: string) =>
      waitFor(() => names() === expected, { what: `"${expected}", having ${JSON.stringify(log.received)}` }),
  };
};

describeWithRedis('presence on several gateways', () => {
  let database: TestDatabase;
  let gateways: [RunningApp, RunningApp];
  let others: RunningApp[];
  const subscribers: Subscriber[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    const environment = {
      DATABASE_URL: database.url,
      REDIS_URL: testRedisUrl(),
      AUTH_JWT_SECRET: jwtSecret,
      BOOTSTRAP_ADMIN: 'root',
      GENERIC_SECRET: webhookSecret,
      GENERIC_SEND_URL: 'http://127.0.0.1:1',
    };
    const start = (app: string) => startApp(app as 'gateway', environment);
    gateways = [await start('gateway'), await start('gateway')];
    others = [await start('webhook-ingress'), await start('worker')];
    await fillCompany(createGraphqlClient(gateways[0].url, await signToken(jwtSecret, { sub: 'root' })));
    await postWebhook(others[0]!.url, {
      type: 'message.received',
      data: { id: 'one', from: customers.maya, to: numbers.ana, text: 'Hello' },
    });
  });
  afterAll(async () => {
    await Promise.all(subscribers.map((subscriber) => subscriber.close()));
    await Promise.all([...gateways, ...others].map((app) => app.stop()));
    await database.close();
  });

  test('is the same everywhere, and ends within seconds of a killed gateway', async () => {
    const [first, second] = gateways;
    const [forAna, forDana] = [await signToken(jwtSecret, { sub: 'ana' }), await signToken(jwtSecret, { sub: 'dana' })];
    const ana = createGraphqlClient(first.url, forAna);
    const id = await conversationOf(ana);
    subscribers.push(connectSubscriber(first.url, forAna), connectSubscriber(second.url, forDana));
    const anas = watch(subscribers[0]!, id);
    await anas.sees('');
    const danas = watch(subscribers[1]!, id);
    await Promise.all([anas.sees('dana'), danas.sees('ana')]);
    await ana.run(`mutation { setTyping(conversationId: "${id}", isTyping: true) { userErrors { code } } }`);
    await danas.sees('ana types');
    const { conversation } = await createGraphqlClient(second.url, forDana).run<{ conversation: { present: unknown } }>(
      `{ conversation(id: "${id}") { present { isTyping user { name } } } }`,
    );
    expect(conversation.present).toEqual([{ isTyping: true, user: { name: 'ana' } }]);
    await danas.sees('ana');

    await first.stop('SIGKILL');
    const since = Date.now();
    await danas.sees('');
    expect(Date.now() - since).toBeLessThan(10_000);
  });
});

test('without Redis, presence is what one gateway knows, and ends with the right to see it', async () => {
  const patchbay = await startPatchbay();
  await fillCompany(patchbay.admin);
  await patchbay.text(customers.rafi, numbers.ana, 'Hello');
  const id = await conversationOf(await patchbay.as('ana'));
  const anas = watch(await patchbay.connect('ana'), id);
  const danas = watch(await patchbay.connect('dana'), id);
  await Promise.all([anas.sees('dana'), danas.sees('ana')]);
  await patchbay.admin.run('mutation { upsertUsers(input: [{ externalId: "dana", role: VIEWER }]) { updated } }');
  await anas.sees('');
  await waitFor(() => danas.log.received.at(-1)?.errors?.[0]?.extensions?.code === 'NOT_FOUND');
  await patchbay.close();
});
