import { waitFor, type GraphqlClient } from '@patchbay/testkit';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

describe('several mutations in one document', () => {
  let patchbay: Patchbay;
  let ana: GraphqlClient;
  let id: string;
  beforeAll(async () => {
    patchbay = await startPatchbay();
    await fillCompany(patchbay.admin);
    ana = await patchbay.as('ana');
    await patchbay.text(customers.maya, numbers.ana, 'Hello');
    id = await waitFor(async () => {
      const { conversations } = await ana.run<{ conversations: { edges: { node: { id: string } }[] } }>(
        '{ conversations { edges { node { id } } } }',
      );
      return conversations.edges[0]?.node.id;
    });
  });
  afterAll(() => patchbay.close());

  test('each show the message that they sent as the last one of its conversation', async () => {
    const payload =
      'message { id conversation { lastMessage { body } messages(last: 5) { edges { node { body } } } } }';
    interface Payload {
      message: {
        conversation: { lastMessage: { body: string }; messages: { edges: { node: { body: string } }[] } };
      };
    }
    const answer = await ana.run<Record<'first' | 'second', Payload>>(
      `mutation ($id: ID!) {
        first: sendMessage(input: { conversationId: $id, body: "One" }) { ${payload} }
        second: sendMessage(input: { conversationId: $id, body: "Two" }) { ${payload} }
      }`,
      { id },
    );
    const shown = ({ message: { conversation } }: Payload) => ({
      last: conversation.lastMessage.body,
      all: conversation.messages.edges.map(({ node }) => node.body),
    });
    expect(shown(answer.first)).toEqual({ last: 'One', all: ['Hello', 'One'] });
    expect(shown(answer.second)).toEqual({ last: 'Two', all: ['Hello', 'One', 'Two'] });
  });

  test('show what the later one changed, also of what the earlier one showed', async () => {
    const conversation = 'conversation { unreadCount isOptedOut }';
    expect(
      await ana.run(
        `mutation ($id: ID!) {
          before: markNotificationsRead(ids: []) { unreadCount }
          read: markConversationRead(id: $id) { ${conversation} }
          optOut: optOutCustomer(id: $id) { ${conversation} }
        }`,
        { id },
      ),
    ).toMatchObject({
      read: { conversation: { unreadCount: 0, isOptedOut: false } },
      optOut: { conversation: { unreadCount: 0, isOptedOut: true } },
    });
  });
});
