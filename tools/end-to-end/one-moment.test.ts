import { waitFor, type GraphqlClient } from '@patchbay/testkit';
import { countStatements, interruptEach } from './count-statements';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

/** A text arrives between two statements of one answer. */
describe('what an answer counts and what it lists', () => {
  let patchbay: Patchbay;
  let ana: GraphqlClient;
  let statements: ReturnType<typeof countStatements>;
  let texts = 0;
  beforeAll(async () => {
    // It asks for everything, again and again.
    patchbay = await startPatchbay({ MAX_OPERATION_COST: '0', COST_PER_USER: '0' });
    await fillCompany(patchbay.admin);
    ana = await patchbay.as('ana');
    statements = countStatements();
    await receiveText();
  });
  afterAll(async () => {
    statements.stop();
    await patchbay.close();
  });

  const receiveText = async () => {
    texts += 1;
    await patchbay.text(customers.maya, numbers.ana, `Text ${texts}`);
    await waitFor(
      async () =>
        (await patchbay.database.query('SELECT 1 FROM message WHERE body = $1', [`Text ${texts}`])).length > 0,
    );
  };
  interface Talk {
    readonly id: string;
    readonly unreadCount: number;
    readonly messages: { readonly edges: readonly unknown[] };
  }
  type Talks = { readonly edges: readonly { readonly node: Talk }[] };
  const talk = 'id unreadCount messages(last: 100) { edges { node { id } } }';

  test.each<[string, string, (answer: never) => readonly Talk[]]>([
    [
      'a conversation',
      `query ($id: ID!) { conversation(id: $id) { ${talk} } }`,
      (answer: { conversation: Talk }) => [answer.conversation],
    ],
    [
      'a node',
      `query ($id: ID!) { node(id: $id) { ... on Conversation { ${talk} } } }`,
      (answer: { node: Talk }) => [answer.node],
    ],
    [
      'a list',
      `{ conversations { edges { node { ${talk} } } } }`,
      ({ conversations }: { conversations: Talks }) => conversations.edges.map(({ node }) => node),
    ],
    [
      'the conversations of records',
      `{ records { edges { node { conversations { edges { node { ${talk} } } } } } } }`,
      ({ records }: { records: { edges: { node: { conversations: Talks } }[] } }) =>
        records.edges.flatMap(({ node }) => node.conversations.edges.map((edge) => edge.node)),
    ],
  ])('are of one moment in %s', async (_, query, talksOf) => {
    const { conversations } = await ana.run<{ conversations: Talks }>('{ conversations { edges { node { id } } } }');
    const { id } = conversations.edges[0]!.node;
    const taken = await interruptEach(statements, {
      ask: () => ana.run(query, query.includes('$id') ? { id } : {}),
      work: receiveText,
      check(answer) {
        const talks = talksOf(answer as never);
        expect(talks.map(({ messages }) => messages.edges.length)).toEqual(talks.map(({ unreadCount }) => unreadCount));
        expect(talks[0]!.unreadCount).toBeGreaterThan(0);
      },
    });
    expect(taken).toBeGreaterThan(1);
  });

  test('are of one moment in the notifications', async () => {
    const taken = await interruptEach(statements, {
      ask: () =>
        ana.run<{ notifications: { unreadCount: number; edges: unknown[] } }>(
          '{ notifications(first: 100) { unreadCount edges { node { title } } } }',
        ),
      work: receiveText,
      check: ({ notifications }) => expect(notifications.edges).toHaveLength(notifications.unreadCount),
    });
    expect(taken).toBe(2);
    const { notifications } = await ana.run<{ notifications: { unreadCount: number; edges: unknown[] } }>(
      '{ notifications(first: 0) { unreadCount edges { node { id } } } }',
    );
    expect(notifications).toEqual({ unreadCount: texts, edges: [] });
  });
});
