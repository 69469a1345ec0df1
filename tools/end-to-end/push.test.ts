import {
  type BrowserSubscription,
  type GraphqlClient,
  type PushStandIn,
  startPushStandIn,
  waitFor,
} from '@patchbay/testkit';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

const register = `mutation ($input: PushSubscriptionInput!) {
  registerPushSubscription(input: $input) { subscriptionId userErrors { code message path } }
}`;

interface Shown {
  readonly tag: string;
  readonly title: string;
  readonly body: string;
  readonly conversationId: string | null;
  readonly unreadCount: number;
  readonly read: readonly string[];
}

describe('push', () => {
  let patchbay: Patchbay;
  let pushService: PushStandIn;
  let ana: GraphqlClient;
  let browser: BrowserSubscription;
  beforeAll(async () => {
    pushService = await startPushStandIn();
    patchbay = await startPatchbay({ PUSH_ALLOWED_NETWORKS: '127.0.0.1/32', PUSH_CONTACT: 'mailto:it@example.com' });
    await fillCompany(patchbay.admin);
    ana = await patchbay.as('ana');
  });
  beforeEach(async () => {
    browser = pushService.subscribe();
    expect(await ana.run(register, { input: browser })).toEqual({
      registerPushSubscription: { subscriptionId: expect.any(String) as string, userErrors: [] },
    });
  });
  afterEach(async () => {
    await remove(browser);
    pushService.answer = undefined;
  });
  afterAll(async () => {
    await patchbay?.close();
    await pushService?.close();
  });

  const remove = ({ endpoint }: BrowserSubscription, client = ana) =>
    client.run(
      'mutation ($endpoint: String!) { removePushSubscription(endpoint: $endpoint) { userErrors { code } } }',
      {
        endpoint,
      },
    );
  const shownBy = ({ endpoint }: BrowserSubscription): Shown[] =>
    pushService.received.filter((push) => push.endpoint === endpoint).map(({ text }) => JSON.parse(text) as Shown);
  const shows = (body: string, by = browser) =>
    waitFor(() => shownBy(by).find((push) => push.body === body), { what: `a push that says ${body}` });
  /** No push is on its way anymore. */
  const isQuiet = () =>
    waitFor(async () => (await patchbay.database.query("SELECT FROM job WHERE name <> 'ask-carrier'")).length === 0, {
      what: 'the end of all jobs',
    });
  const text = async (body: string) => expect(await patchbay.text(customers.maya, numbers.ana, body)).toBe(200);
  const prefer = (input: string) =>
    ana.run<{ updateNotificationPreferences: { preferences: object; userErrors: unknown[] } }>(
      `mutation { updateNotificationPreferences(input: ${input}) {
        preferences { mutedKinds mutedPhoneNumbers { number } hasSound showsText } userErrors { code path } } }`,
    );

  test('shows a text on the device of its addressee, with the customer’s name, and nobody else can read it', async () => {
    await text('Is it there yet?');
    const push = await shows('Is it there yet?');
    const { conversations, pushPublicKey } = await ana.run<{
      conversations: { edges: { node: { id: string; record: { name: string } } }[] };
      pushPublicKey: string;
    }>('{ conversations { edges { node { id record { name } } } } pushPublicKey }');
    const { id, record } = conversations.edges[0]!.node;
    expect(push).toMatchObject({ title: record.name, conversationId: id, unreadCount: 1 });
    const received = pushService.received.at(-1)!;
    expect(received.serverKey).toBe(pushPublicKey);
    expect(received.claims).toMatchObject({ aud: pushService.url, sub: 'mailto:it@example.com' });
    expect(received.headers.topic).toBe(push.tag);
    expect(JSON.stringify(received.headers)).not.toContain(record.name);
  });

  test('names what was read, so that devices close it', async () => {
    await text('Read at the desk');
    const { tag } = await shows('Read at the desk');
    await ana.run('mutation { markNotificationsRead { unreadCount } }');
    await text('Not read yet');
    expect(await shows('Not read yet')).toMatchObject({
      read: expect.arrayContaining([tag]) as string[],
      unreadCount: 1,
    });
  });

  test('comes again from a service that was away, and once', async () => {
    pushService.answer = () => ({ status: 503 });
    const before = pushService.requestCount;
    await text('Keep trying');
    await waitFor(() => pushService.requestCount > before, { what: 'the first attempt' });
    pushService.answer = undefined;
    await shows('Keep trying');
    await isQuiet();
    expect(shownBy(browser).filter(({ body }) => body === 'Keep trying')).toHaveLength(1);
  });

  test('ends when the service no longer knows the browser', async () => {
    const other = pushService.subscribe();
    await ana.run(register, { input: other });
    pushService.answer = (endpoint) => ({ status: endpoint === browser.endpoint ? 410 : 201 });
    await text('Who is left?');
    await shows('Who is left?', other);
    await waitFor(
      async () =>
        (await patchbay.database.query('SELECT FROM push_subscription WHERE endpoint = $1', [browser.endpoint]))
          .length === 0,
      { what: 'the end of the subscription' },
    );
    await remove(other);
  });

  test('keeps to the preferences of its user, which hold for pages as well', async () => {
    const { phoneNumbers } = await ana.run<{ phoneNumbers: { id: string; number: string }[] }>(
      '{ phoneNumbers { id number } }',
    );
    const own = phoneNumbers.find(({ number }) => number === numbers.ana)!;
    expect(
      await prefer(
        `{ mutedPhoneNumberIds: ["${own.id}", "unknown"], mutedKinds: [ASSIGNED], hasSound: true, showsText: false }`,
      ),
    ).toEqual({
      updateNotificationPreferences: {
        preferences: {
          mutedKinds: ['ASSIGNED'],
          mutedPhoneNumbers: [{ number: numbers.ana }],
          hasSound: true,
          showsText: false,
        },
        userErrors: [],
      },
    });
    const before = pushService.received.length;
    await text('Muted');
    const latest = () =>
      ana.run<{ notifications: { edges: { node: { body: string; isMuted: boolean } }[] } }>(
        '{ notifications(first: 1) { edges { node { body isMuted } } } }',
      );
    await waitFor(async () => (await latest()).notifications.edges[0]?.node.body === 'Muted', { what: 'the bell' });
    expect((await latest()).notifications.edges[0]!.node.isMuted).toBe(true);
    await isQuiet();
    expect(pushService.received).toHaveLength(before);

    await prefer('{ mutedPhoneNumberIds: [] }');
    expect((await latest()).notifications.edges[0]!.node.isMuted).toBe(false);
    await text('Shown without its words');
    await waitFor(() => pushService.received.length > before, { what: 'a push' });
    expect(shownBy(browser).at(-1)).toMatchObject({
      title: expect.stringMatching(/^New text from/) as string,
      body: '',
    });
    await prefer('{ mutedKinds: [], hasSound: false, showsText: true }');
  });

  test('ends when its user signs out in that browser, and not in another one', async () => {
    const url = patchbay.gatewayUrl;
    const enter = async () => {
      const response = await fetch(`${url}/session`, {
        method: 'POST',
        headers: {
          origin: url,
          authorization: `Bearer ${await patchbay.tokenOf('ana')}`,
          'content-type': 'application/json',
        },
        body: '{}',
      });
      const cookie = response.headers.getSetCookie().map((one) => one.split(';')[0]!);
      return { origin: url, cookie: cookie.join('; ') };
    };
    const [desk, phone] = [await enter(), await enter()];
    const [ofDesk, ofPhone] = [pushService.subscribe(), pushService.subscribe()];
    for (const [headers, input] of [
      [desk, ofDesk],
      [phone, ofPhone],
    ] as const) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ query: register, variables: { input } }),
      });
      expect(await response.json()).toMatchObject({ data: { registerPushSubscription: { userErrors: [] } } });
    }
    expect((await fetch(`${url}/session`, { method: 'DELETE', headers: desk })).status).toBe(200);
    await text('After signing out');
    await shows('After signing out', ofPhone);
    await isQuiet();
    expect(shownBy(ofDesk)).toEqual([]);
    await remove(ofPhone);
  });

  test('refuses addresses inside the company, and keys that are none', async () => {
    const refused = async (changed: Partial<BrowserSubscription>) => {
      const { registerPushSubscription } = await ana.run<{
        registerPushSubscription: { userErrors: { code: string; path: string[] }[] };
      }>(register, { input: { ...browser, ...changed } });
      return registerPushSubscription.userErrors.map(({ code, path }) => [code, ...path].join(' '));
    };
    for (const endpoint of ['https://10.0.0.1/x', 'https://[::1]/x', 'http://169.254.169.254/', 'ftp://a/b', 'x'])
      expect([endpoint, await refused({ endpoint })]).toEqual([endpoint, ['INVALID_INPUT endpoint']]);
    expect(await refused({ p256dh: 'AAAA', auth: '' })).toEqual(['INVALID_INPUT p256dh', 'INVALID_INPUT auth']);
  });
});
