import { connectPersistence, type Persistence } from '@patchbay/persistence';
import { newId } from '@patchbay/service-kit';
import { waitFor, type GraphqlClient } from '@patchbay/testkit';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

interface Shown {
  readonly id: string;
  readonly status: string;
  readonly body: string;
  readonly direction: string;
  readonly isExcess: boolean;
}

const max = 30;
const hour = 3_600;

describe('a customer who sends too many texts in a minute', () => {
  let patchbay: Patchbay;
  let ledger: Persistence;
  let ana: GraphqlClient;
  beforeEach(async () => {
    patchbay = await startPatchbay({ HELP_TEXT: 'Call us.' });
    await fillCompany(patchbay.admin);
    ana = await patchbay.as('ana');
    ledger = await connectPersistence({ url: patchbay.database.url, applicationName: 'test' });
  });
  afterEach(async () => {
    await ledger.close();
    await patchbay.close();
  });

  const noon = Date.parse('2026-03-02T12:00:00Z');
  /** Stores texts as if they had arrived so many seconds after noon, and waits until all of them are routed. */
  async function receive(texts: readonly (readonly [second: number, body: string])[], to: string = numbers.ana) {
    for (const [second, body] of texts) {
      const id = newId();
      await ledger.receipts.append({
        id,
        carrier: 'generic',
        envelope: { eventId: id, kind: 'text', lane: `from ${customers.maya} to ${to}` },
        path: '/webhooks/generic',
        contentType: 'application/json',
        rawBody: Buffer.from(
          JSON.stringify({ type: 'message.received', data: { id, from: customers.maya, to, text: body } }),
        ),
        receivedAt: new Date(noon + second * 1_000),
      });
    }
    const waiting =
      "SELECT 1 FROM job WHERE name = 'route-inbound' OR name = 'deliver-message' AND run_at < now() + interval '1 minute'";
    await waitFor(async () => (await patchbay.database.query(waiting)).length === 0);
    const states = await patchbay.database.query<{ state: string }>('SELECT DISTINCT state FROM receipt');
    expect(states).toEqual([{ state: 'ROUTED' }]);
  }
  const flood = (count: number, from = 0): [number, string][] =>
    Array.from({ length: count }, (_, n) => [from + n, `Text ${from + n}`]);

  const listed = async () =>
    (
      await ana.run<{ conversations: { edges: { node: { id: string; messages: { edges: { node: Shown }[] } } }[] } }>(
        '{ conversations { edges { node { id messages(last: 100) { edges { node { id body direction status isExcess } } } } } } }',
      )
    ).conversations.edges.map(({ node }) => node);
  const shown = async () => (await listed()).flatMap(({ messages }) => messages.edges.map(({ node }) => node));
  const inbound = async () => (await shown()).filter(({ direction }) => direction === 'INBOUND');
  const excess = async () => (await inbound()).filter(({ isExcess }) => isExcess).map(({ body }) => body);
  const notified = async () => (await patchbay.database.query('SELECT 1 FROM notification')).length;
  const sent = () => patchbay.carrier.sends.map(({ text }) => text);
  const isOptedOut = async () =>
    (await patchbay.database.query<{ is: boolean }>("SELECT state = 'OPTED_OUT' AS is FROM consent_state"))[0]?.is;

  test('has all of them kept and shown live; those over the limit are marked and notify nobody', async () => {
    const socket = await patchbay.connect('ana');
    const live = socket.subscribe<{ messageAdded: { message: Pick<Shown, 'body' | 'isExcess'> } }>(
      'subscription { messageAdded { message { body isExcess } } }',
    );
    await socket.subscribe('{ me { id } }').at(0);
    await receive(flood(40));
    const all = (await inbound()).map(({ body }) => body);
    expect(all).toEqual(flood(40).map(([, body]) => body));
    expect(await excess()).toEqual(all.slice(max));
    expect(await notified()).toBe(max);
    await waitFor(() => live.received.length === 40);
    expect(live.received.map(({ data }) => data?.messageAdded.message)).toEqual(
      all.map((body, n) => ({ body, isExcess: n >= max })),
    );
  });

  test('can still opt out, which is confirmed once, and gets no other reply', async () => {
    await receive([...flood(max), [31, 'HELP'], [32, 'STOP'], [33, 'START'], [34, 'STOP'], [35, 'STOP']]);
    expect(await excess()).toHaveLength(5);
    expect(await isOptedOut()).toBe(true);
    expect(sent()).toEqual([expect.stringContaining('You are unsubscribed')]);
    expect(await notified()).toBe(max);
    await receive([[36, 'START']]);
    expect(await isOptedOut()).toBe(false);
    expect(sent()).toHaveLength(1);
  });

  test('still cancels what is canceled by a reply, and its sender learns it', async () => {
    await receive(flood(max));
    const [conversation] = await listed();
    const { sendMessage } = await ana.run<{ sendMessage: { message: { id: string } } }>(
      'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }',
      {
        input: {
          conversationId: conversation!.id,
          body: 'Later',
          sendAt: new Date(Date.now() + hour * 1_000).toISOString(),
          cancelIfCustomerReplies: true,
        },
      },
    );
    await receive([[max, 'please stop texting me']]);
    expect((await shown()).find(({ id }) => id === sendMessage.message.id)).toMatchObject({ status: 'CANCELED' });
    const kinds = await patchbay.database.query<{ kind: string }>(
      'SELECT kind FROM notification ORDER BY id DESC LIMIT 2',
    );
    expect(kinds).toEqual([{ kind: 'MESSAGE_CANCELED' }, { kind: 'NEW_MESSAGE' }]);
  });

  test('is back to normal an hour later, and at their other numbers all the time', async () => {
    await receive([...flood(40), [hour, 'HELP'], [hour + 1, 'Sorry for that']]);
    expect(await excess()).toHaveLength(10);
    expect(sent()).toEqual(['Call us.']);
    expect(await notified()).toBe(max + 2);
    await receive([[41, 'HELP']], numbers.west);
    expect(await excess()).toHaveLength(10);
    expect(sent()).toHaveLength(2);
  });

  test('is counted on when a move brings their texts to another record', async () => {
    await receive(flood(20));
    const { records } = await patchbay.admin.run<{ records: { edges: { node: { id: string; name: string } }[] } }>(
      '{ records { edges { node { id name } } } }',
    );
    const moved = await patchbay.admin.run<{ moveMessages: { userErrors: unknown[] } }>(
      'mutation ($input: MoveMessagesInput!) { moveMessages(input: $input) { userErrors { code } } }',
      {
        input: {
          messageIds: [(await shown())[0]!.id],
          toRecordId: records.edges.find(({ node }) => node.name === 'Harbor')!.node.id,
        },
      },
    );
    expect(moved.moveMessages.userErrors).toEqual([]);
    await receive(flood(20, 20));
    expect(await excess()).toEqual(flood(10, 30).map(([, body]) => body));
  });
});
