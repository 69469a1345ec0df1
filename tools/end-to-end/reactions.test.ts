import { type GraphqlClient, waitFor } from '@patchbay/testkit';
import { customers, fillCompany, numbers } from './fill-company';
import { type Patchbay, startPatchbay } from './start-patchbay';

interface Shown {
  readonly id: string;
  readonly body: string;
  readonly direction: string;
  readonly status: string;
  readonly updatedAt: string;
  readonly reactions: readonly { readonly emoji: string; readonly by: string }[];
  readonly reactionTo: { readonly body: string } | null;
}

describe('a reaction that comes as a text', () => {
  let patchbay: Patchbay;
  let ana: GraphqlClient;
  beforeEach(async () => {
    patchbay = await startPatchbay();
    await fillCompany(patchbay.admin);
    ana = await patchbay.as('ana');
    await patchbay.text(customers.maya, numbers.ana, 'Hello');
    await waitFor(async () => (await shown()).messages.length === 1);
    await ana.run(
      'mutation ($id: ID!) { sendMessage(input: { conversationId: $id, body: "Friday at ten? Reply STOP to opt out." }) { message { id } } }',
      { id: (await shown()).id },
    );
    await waitFor(async () => ['SENT', 'DELIVERED'].includes((await shown()).messages[1]?.status ?? ''));
  });
  afterEach(() => patchbay.close());

  const shown = async () => {
    const { conversations } = await ana.run<{
      conversations: {
        edges: {
          node: { id: string; isOptedOut: boolean; unreadCount: number; messages: { edges: { node: Shown }[] } };
        }[];
      };
    }>(
      '{ conversations { edges { node { id isOptedOut unreadCount messages { edges { node { id body direction status updatedAt reactions { emoji by at } reactionTo { body } } } } } } } }',
    );
    const found = conversations.edges[0]?.node;
    return {
      id: found?.id ?? '',
      isOptedOut: found?.isOptedOut,
      unreadCount: found?.unreadCount,
      messages: found?.messages.edges.map(({ node }) => node) ?? [],
    };
  };
  const notified = async () => (await patchbay.database.query('SELECT 1 FROM notification')).length;
  const receive = async (text: string) => {
    const before = (await shown()).messages.length;
    await patchbay.text(customers.maya, numbers.ana, text);
    await waitFor(async () => (await shown()).messages.length === before + 1);
  };

  test('is shown on the message that it quotes, which changes; it opts nobody out and notifies nobody', async () => {
    const [before, notifications] = [await shown(), await notified()];
    const socket = await patchbay.connect('ana');
    const live = socket.subscribe<{ messageUpdated: { message: Pick<Shown, 'id' | 'reactions'> } }>(
      'subscription { messageUpdated { message { id reactions { emoji } } } }',
    );
    await socket.subscribe('{ me { id } }').at(0);
    await receive('Liked “Friday at ten? Reply STOP to opt out.”');
    const { messages, isOptedOut, unreadCount } = await shown();
    expect(messages[1]).toMatchObject({ reactions: [{ emoji: '👍', by: customers.maya }], reactionTo: null });
    expect(messages[2]).toMatchObject({
      direction: 'INBOUND',
      body: 'Liked “Friday at ten? Reply STOP to opt out.”',
      reactions: [],
      reactionTo: { body: 'Friday at ten? Reply STOP to opt out.' },
    });
    expect(isOptedOut).toBe(false);
    expect(unreadCount).toBe(before.unreadCount);
    expect(await notified()).toBe(notifications);
    expect(Date.parse(messages[1]!.updatedAt)).toBeGreaterThan(Date.parse(before.messages[1]!.updatedAt));
    await waitFor(() => live.received.some(({ data }) => data?.messageUpdated.message.reactions[0]?.emoji === '👍'));
    expect(patchbay.carrier.sends).toHaveLength(1);
  });

  test('is replaced by a later one and can be taken back', async () => {
    await receive('Liked “Friday at ten? Reply STOP to opt out.”');
    await receive('Loved “Friday at ten…”');
    expect((await shown()).messages[1]?.reactions).toMatchObject([{ emoji: '❤️' }]);
    await receive('Removed a heart from “Friday at ten? Reply STOP to opt out.”');
    expect((await shown()).messages[1]?.reactions).toEqual([]);
  });

  test('is an ordinary text if it quotes nothing that was sent, but never an opt-out', async () => {
    const [before, notifications] = [await shown(), await notified()];
    await receive('Liked “STOP”');
    const { messages, isOptedOut, unreadCount } = await shown();
    expect(messages[2]).toMatchObject({ reactionTo: null });
    expect(isOptedOut).toBe(false);
    expect(unreadCount).toBe((before.unreadCount ?? 0) + 1);
    expect(await notified()).toBeGreaterThan(notifications);
  });
});
