import { waitFor, type GraphqlClient } from '@patchbay/testkit';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

/**
 * Maya (Ana's contact) writes to Ana's number, Rafi (Chloe's contact) to West's number. Ana, Ben and their manager Dana
 * are in West; Chloe, Eli (role VIEWER) and the manager Max are in East.
 */
describe('visibility:', () => {
  let patchbay: Patchbay;
  const people: Record<string, GraphqlClient> = {};
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    patchbay = await startPatchbay();
    await fillCompany(patchbay.admin);
    for (const name of ['ana', 'ben', 'chloe', 'dana', 'max', 'eli', 'root']) people[name] = await patchbay.as(name);
    await patchbay.text(customers.maya, numbers.ana, 'From Maya');
    await patchbay.text(customers.rafi, numbers.west, 'From Rafi');
    const { conversations } = await waitFor(async () => {
      const found = await list('root');
      return found.conversations.edges.length === 2 && found;
    });
    for (const { node } of conversations.edges) {
      ids[`conversation of ${node.record.name}`] = node.id;
      ids[`record ${node.record.name}`] = node.record.id;
      ids[`message of ${node.record.name}`] = node.lastMessage.id;
      ids[`number of ${node.record.name}`] = node.phoneNumber.id;
    }
  });
  afterAll(() => patchbay.close());

  interface Listed {
    conversations: {
      edges: {
        node: {
          id: string;
          unreadCount: number;
          record: { id: string; name: string };
          lastMessage: { id: string };
          phoneNumber: { id: string };
        };
      }[];
    };
  }
  const list = (name: string, filter: Record<string, unknown> = {}) =>
    people[name]!.run<Listed>(
      `query ($filter: ConversationFilter) { conversations(filter: $filter) {
        edges { node { id unreadCount record { id name } lastMessage { id } phoneNumber { id } } }
      } }`,
      { filter },
    );
  const names = ({ conversations }: Listed) => conversations.edges.map(({ node }) => node.record.name).sort();

  const sight: Record<string, string[]> = {
    ana: ['Maya', 'Rafi'],
    ben: ['Rafi'],
    // Her own contact, although he wrote to another team's number.
    chloe: ['Rafi'],
    dana: ['Maya', 'Rafi'],
    // He manages Chloe's team.
    max: ['Rafi'],
    eli: [],
    root: ['Maya', 'Rafi'],
  };

  test.each(Object.entries(sight))('%s lists, counts and finds %j', async (name, expected) => {
    expect(names(await list(name))).toEqual(expected);
    expect(names(await list(name, { unreadOnly: true }))).toEqual(expected);
    expect(names(await list(name, { search: 'from' }))).toEqual(expected);
    expect(names(await list(name, { search: '5550141' }))).toEqual(expected.filter((record) => record === 'Maya'));
  });

  test.each(Object.entries(sight))('%s learns nothing about other objects from their ids', async (name, expected) => {
    for (const record of ['Maya', 'Rafi']) {
      const isVisible = expected.includes(record);
      const answer = await people[name]!.run<Record<string, unknown>>(
        `query ($conversation: ID!, $message: ID!) {
          conversation(id: $conversation) { id } conversationNode: node(id: $conversation) { id } message: node(id: $message) { id }
        }`,
        { conversation: ids[`conversation of ${record}`], message: ids[`message of ${record}`] },
      );
      expect(Object.values(answer).map((value) => value !== null)).toEqual([isVisible, isVisible, isVisible]);

      const { markConversationRead } = await people[name]!.run<{
        markConversationRead: { conversation: unknown; userErrors: { code: string }[] };
      }>('mutation ($id: ID!) { markConversationRead(id: $id) { conversation { id } userErrors { code } } }', {
        id: ids[`conversation of ${record}`],
      });
      const expectedCode = name === 'eli' ? ['FORBIDDEN'] : isVisible ? [] : ['NOT_FOUND'];
      expect(markConversationRead.userErrors.map(({ code }) => code)).toEqual(expectedCode);

      const { sendMessage } = await people[name]!.run<{ sendMessage: { userErrors: { code: string }[] } }>(
        'mutation ($id: ID!) { sendMessage(input: { conversationId: $id, body: "" }) { userErrors { code } } }',
        { id: ids[`conversation of ${record}`] },
      );
      const codes = sendMessage.userErrors.map(({ code }) => code);
      if (name === 'eli') expect(codes).toEqual(['FORBIDDEN']);
      else expect(codes.includes('NOT_FOUND')).toBe(!isVisible);
    }
  });

  test('a record is visible to its owner, the owner’s teammates, users who see its conversations, and administrators', async () => {
    const seen = async (name: string) =>
      (
        await people[name]!.run<{ records: { edges: { node: { name: string } }[] } }>(
          '{ records { edges { node { name } } } }',
        )
      ).records.edges.map(({ node }) => node.name);
    expect(await seen('ana')).toEqual(['Harbor', 'Maya', 'Rafi', 'Supply']);
    expect(await seen('ben')).toEqual(['Harbor', 'Maya', 'Rafi', 'Supply']);
    expect(await seen('chloe')).toEqual(['Rafi']);
    expect(await seen('eli')).toEqual(['Rafi']);
    expect(await seen('root')).toEqual(['Harbor', 'Maya', 'Rafi', 'Supply']);
  });

  test('each user has their own unread count', async () => {
    // Everyone may have marked it as read above. One more text is unread for everyone.
    await patchbay.text(customers.rafi, numbers.west, 'Again');
    const unread = async (name: string) =>
      (await list(name, { search: 'Rafi' })).conversations.edges.map(({ node }) => node.unreadCount);
    await waitFor(async () => (await unread('ben'))[0] === 1);
    await people['ana']!.run('mutation ($id: ID!) { markConversationRead(id: $id) { userErrors { code } } }', {
      id: ids['conversation of Rafi'],
    });
    expect([await unread('ana'), await unread('ben')]).toEqual([[0], [1]]);
  });

  test('a routing decision shows only candidates that the viewer may see', async () => {
    const routing = async (name: string) =>
      (
        await people[name]!.run<{
          simulateRouting: {
            record: { name: string } | null;
            candidates: { rank: number; record: { name: string } }[];
            hiddenCandidateCount: number;
          };
        }>(
          `{ simulateRouting(from: "${customers.maya}", to: "${numbers.chloe}") { decidedBy record { name } candidates { rank record { name } } hiddenCandidateCount } }`,
        )
      ).simulateRouting;
    expect(await routing('root')).toMatchObject({
      candidates: [
        { rank: 1, record: { name: 'Maya' } },
        { rank: 2, record: { name: 'Supply' } },
      ],
      hiddenCandidateCount: 0,
    });
    expect(await routing('chloe')).toEqual({
      decidedBy: 'RECORD_TYPE',
      record: null,
      candidates: [],
      hiddenCandidateCount: 2,
    });
  });

  describe('on an open socket,', () => {
    const bodies = (log: { received: readonly { data?: { messageAdded: { message: { body: string } } } | null }[] }) =>
      log.received.map(({ data }) => data?.messageAdded.message.body);
    const subscription = 'subscription ($id: ID) { messageAdded(conversationId: $id) { cursor message { body } } }';
    interface Added {
      messageAdded: { cursor: string; message: { body: string } };
    }

    test('a change of team applies to the next event', async () => {
      const socket = await patchbay.connect('chloe');
      const control = await patchbay.connect('ana');
      const [toChloe, toAna] = [socket.subscribe<Added>(subscription), control.subscribe<Added>(subscription)];
      await waitFor(async () => {
        await patchbay.text(customers.rafi, numbers.west, 'ready?');
        return toChloe.received.length > 0 && toAna.received.length > 0;
      });
      const team = (members: string[]) =>
        patchbay.admin.run(
          'mutation ($members: [String!]!) { upsertTeams(input: [{ externalId: "west", name: "West", memberExternalIds: $members }]) { updated } }',
          { members },
        );

      await patchbay.text(customers.harbor, numbers.west, 'not yet');
      await toAnaHears('not yet');
      await team(['ana', 'ben', 'dana', 'chloe']);
      await patchbay.text(customers.harbor, numbers.west, 'now');
      await waitFor(() => bodies(toChloe).includes('now'));
      await team(['ana', 'ben', 'dana']);
      await patchbay.text(customers.harbor, numbers.west, 'no more');
      await toAnaHears('no more');
      await patchbay.text(customers.rafi, numbers.chloe, 'done');
      await waitFor(() => bodies(toChloe).includes('done'));
      expect(bodies(toChloe).filter((body) => body !== 'ready?')).toEqual(['now', 'done']);

      function toAnaHears(body: string) {
        return waitFor(() => bodies(toAna).includes(body));
      }
    });

    test('only users who see a conversation can subscribe to it', async () => {
      const [ana, chloe] = [await patchbay.connect('ana'), await patchbay.connect('chloe')];
      const id = ids['conversation of Maya'];
      const [toAna, toChloe] = [
        ana.subscribe<Added>(subscription, { id }),
        chloe.subscribe<Added>(subscription, { id }),
      ];
      await waitFor(() => toChloe.ended());
      expect(toChloe.received).toMatchObject([{ errors: [{ extensions: { code: 'NOT_FOUND' } }] }]);
      await waitFor(async () => {
        await patchbay.text(customers.rafi, numbers.west, 'elsewhere');
        await patchbay.text(customers.maya, numbers.ana, 'here');
        return toAna.received.length > 0;
      });
      expect(new Set(bodies(toAna))).toEqual(new Set(['here']));
    });

    test('a cursor brings missed events in order, once each, then new events', async () => {
      const before = await patchbay.connect('ben');
      const first = before.subscribe<Added>(subscription);
      await waitFor(async () => {
        await patchbay.text(customers.harbor, numbers.ben, 'start');
        return first.received.length > 0;
      });
      await before.close();
      const count = await patchbay.database.query<{ count: number }>(
        "SELECT count(*)::integer AS count FROM outbox WHERE event->>'type' = 'message-added'",
      );
      for (const n of [1, 2, 3]) await patchbay.text(customers.harbor, numbers.ben, `missed ${n}`);
      await waitFor(async () => {
        const now = await patchbay.database.query<{ count: number }>(
          "SELECT count(*)::integer AS count FROM outbox WHERE event->>'type' = 'message-added' AND sequence IS NOT NULL",
        );
        return now[0]!.count >= count[0]!.count + 3;
      });
      const again = (await patchbay.connect('ben')).subscribe<Added>(
        'subscription ($after: Cursor) { messageAdded(after: $after) { cursor message { body } } }',
        { after: first.received[0]!.data!.messageAdded.cursor },
      );
      await again.at(2);
      await patchbay.text(customers.harbor, numbers.ben, 'live');
      await waitFor(() => bodies(again).includes('live'));
      // Texts of earlier tests may still arrive.
      expect(bodies(again).filter((body) => /^(missed|live)/.test(body ?? ''))).toEqual([
        'missed 1',
        'missed 2',
        'missed 3',
        'live',
      ]);
    });

    test('a user with the role VIEWER gets no messages', async () => {
      const [eli, max] = [await patchbay.connect('eli'), await patchbay.connect('max')];
      const [toEli, toMax] = [eli.subscribe<Added>(subscription), max.subscribe<Added>(subscription)];
      const bell = eli.subscribe<{
        notificationAdded: { notification: { kind: string; body: string; conversation: unknown } };
      }>('subscription { notificationAdded { notification { kind body conversation { id } } } }');
      await waitFor(async () => {
        await patchbay.text(customers.rafi, numbers.east, 'a secret of East');
        return toMax.received.length > 0 && bell.received.length > 0;
      });
      expect(toEli.received).toEqual([]);
      expect(bell.received[0]!.data!.notificationAdded.notification).toMatchObject({
        kind: 'MISSING_PRIVILEGE',
        conversation: null,
      });
      expect(JSON.stringify(bell.received)).not.toContain('secret');
    });
  });
});
