import { waitFor, type GraphqlClient } from '@patchbay/testkit';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

interface Shown {
  readonly id: string;
  readonly unreadCount: number;
  readonly lastMessageAt: string;
  readonly firstUnreadMessage: { readonly body: string } | null;
  readonly messages: { readonly edges: { readonly node: { readonly id: string; readonly createdAt: string } }[] };
}

describe('what a user has read', () => {
  let patchbay: Patchbay;
  let ana: GraphqlClient;
  beforeEach(async () => {
    patchbay = await startPatchbay();
    await fillCompany(patchbay.admin);
    ana = await patchbay.as('ana');
    for (const body of ['One', 'Two', 'Three']) {
      await patchbay.text(customers.maya, numbers.ana, body);
      await waitFor(
        async () => (await patchbay.database.query('SELECT 1 FROM message WHERE body = $1', [body])).length > 0,
      );
    }
  });
  afterEach(() => patchbay.close());

  const fields =
    'id unreadCount lastMessageAt firstUnreadMessage { body } messages { edges { node { id createdAt } } }';
  const shown = async (client = ana) =>
    (
      await client.run<{ conversations: { edges: { node: Shown }[] } }>(
        `{ conversations { edges { node { ${fields} } } } }`,
      )
    ).conversations.edges[0]!.node;
  const mark = async (call: string) =>
    (
      await ana.run<{ done: { conversation: Shown | null; userErrors: { code: string; path: string[] }[] } }>(
        `mutation { done: ${call} { conversation { ${fields} } userErrors { code path } } }`,
      )
    ).done;
  const unread = ({ unreadCount, firstUnreadMessage }: Shown) => [unreadCount, firstUnreadMessage?.body ?? null];

  test('is marked up to a message, from one on, and only for them', async () => {
    const { id, messages, lastMessageAt } = await shown();
    const [first, second, third] = messages.edges.map(({ node }) => node.id);
    expect(lastMessageAt).toBe(messages.edges.at(-1)!.node.createdAt);
    expect(unread(await shown())).toEqual([3, 'One']);
    const read = await mark(`markConversationRead(id: "${id}", upToMessageId: "${second}")`);
    expect(unread(read.conversation!)).toEqual([1, 'Three']);
    // What was read stays read.
    const earlier = await mark(`markConversationRead(id: "${id}", upToMessageId: "${first}")`);
    expect(unread(earlier.conversation!)).toEqual([1, 'Three']);
    expect(unread((await mark(`markConversationRead(id: "${id}")`)).conversation!)).toEqual([0, null]);
    expect(unread((await mark(`markConversationUnread(id: "${id}")`)).conversation!)).toEqual([1, 'Three']);
    const all = await mark(`markConversationUnread(id: "${id}", fromMessageId: "${first}")`);
    expect(unread(all.conversation!)).toEqual([3, 'One']);
    // From the third on, the others are unread already.
    const later = await mark(`markConversationUnread(id: "${id}", fromMessageId: "${third}")`);
    expect(unread(later.conversation!)).toEqual([3, 'One']);
    await mark(`markConversationRead(id: "${id}")`);
    expect(unread(await shown(patchbay.admin))).toEqual([3, 'One']);
  });

  test('is not marked by a message of another conversation', async () => {
    const { id } = await shown();
    await patchbay.text(customers.rafi, numbers.ana, 'Another');
    const other = await waitFor(async () => {
      const { conversations } = await patchbay.admin.run<{
        conversations: { edges: { node: { id: string; lastMessage: { id: string } } }[] };
      }>('{ conversations { edges { node { id lastMessage { id } } } } }');
      return conversations.edges.find(({ node }) => node.id !== id)?.node.lastMessage.id;
    });
    expect((await mark(`markConversationRead(id: "${id}", upToMessageId: "${other}")`)).userErrors).toEqual([
      { code: 'NOT_FOUND', path: ['upToMessageId'] },
    ]);
    expect((await mark(`markConversationUnread(id: "${id}", fromMessageId: "${id}")`)).userErrors).toEqual([
      { code: 'NOT_FOUND', path: ['fromMessageId'] },
    ]);
    const { conversation } = await ana.run<{ conversation: Shown }>(`{ conversation(id: "${id}") { ${fields} } }`);
    expect(unread(conversation)).toEqual([3, 'One']);
  });

  test('is shown with the message of a notification, and when the carrier sent a text', async () => {
    const { notifications } = await ana.run<{
      notifications: { edges: { node: { message: { body: string; sentAt: string | null } } }[] };
    }>('{ notifications { edges { node { message { body sentAt deliveredAt } } } } }');
    expect(notifications.edges.map(({ node }) => node.message.body)).toEqual(['Three', 'Two', 'One']);
    await patchbay.database.query(`
      INSERT INTO status_event (message_id, status, carrier_status, happened_at, recorded_at)
      SELECT id, unnest(ARRAY['sent', 'sent', 'delivered']), 'x', unnest(ARRAY['2026-03-01T10:00:00Z', '2026-03-01T10:00:01Z', NULL]::timestamptz[]),
        '2026-03-01T10:00:05Z' FROM message WHERE body = 'One'`);
    const { messages } = await shown();
    const { node } = await ana.run<{ node: object }>(
      'query ($id: ID!) { node(id: $id) { ... on Message { sentAt deliveredAt timeline { kind status } } } }',
      {
        id: messages.edges[0]!.node.id,
      },
    );
    expect(node).toEqual({
      sentAt: '2026-03-01T10:00:00.000Z',
      deliveredAt: '2026-03-01T10:00:05.000Z',
      timeline: ['SENT', 'SENT', 'DELIVERED'].map((status) => ({ kind: 'REPORTED', status })),
    });
  });
});
