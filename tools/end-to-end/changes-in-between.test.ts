import { waitFor, type GraphqlClient } from '@patchbay/testkit';
import { countStatements, interruptEach } from './count-statements';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

const record = `id name owner { __typename } phones { number } conversations { edges { node { id unreadCount } } }
  ... on Contact { account { name } } ... on Opportunity { contact { name } account { name } }`;
const message = `id body sender { name } timeline { kind detail by { name } } conversation { id record { name } }
  routing { decidedBy hiddenCandidateCount record { name } candidates { rank record { ${record} } } }`;
const conversation = `id customerNumber unreadCount isOptedOut record { ${record} } phoneNumber { name owner { __typename } }
  lastMessage { ${message} } messages(last: 5) { edges { node { ${message} } } }`;

/** An answer takes several statements. Whatever changes in between, it is an answer, not an internal error. */
describe('an answer during which something else happens', () => {
  let patchbay: Patchbay;
  let ana: GraphqlClient;
  let statements: ReturnType<typeof countStatements>;
  let ids: { conversation: string; message: string; record: string; harbor: string; notification: string };
  beforeAll(async () => {
    patchbay = await startPatchbay({
      LOG_LEVEL: 'error',
      // It asks for everything, again and again.
      MAX_OPERATION_COST: '0',
      COST_PER_USER: '0',
    });
    await fillCompany(patchbay.admin);
    ana = await patchbay.as('ana');
    await patchbay.text(customers.maya, numbers.ana, 'Hello');
    await waitFor(async () => (await patchbay.database.query('SELECT 1 FROM notification')).length > 0);
    const answer = await ana.run<{
      conversations: { edges: { node: { id: string; lastMessage: { id: string }; record: { id: string } } }[] };
      records: { edges: { node: { id: string; name: string } }[] };
      notifications: { edges: { node: { id: string } }[] };
    }>(
      '{ conversations { edges { node { id lastMessage { id } record { id } } } } records { edges { node { id name } } } notifications { edges { node { id } } } }',
    );
    const { node } = answer.conversations.edges[0]!;
    ids = {
      conversation: node.id,
      message: node.lastMessage.id,
      record: node.record.id,
      harbor: answer.records.edges.find((edge) => edge.node.name === 'Harbor')!.node.id,
      notification: answer.notifications.edges[0]!.node.id,
    };
    statements = countStatements();
  });
  afterAll(async () => {
    statements.stop();
    await patchbay.close();
  });

  const setOwner = (owner: string) => () =>
    patchbay.admin.run(`mutation {
      upsertPhoneNumbers(input: [{ number: "${numbers.ana}", name: "n", provider: GENERIC, owner: { userExternalId: "${owner}" } }]) { updated }
      upsertRecords(input: [
        { type: ACCOUNT, externalId: "harbor", name: "Harbor", owner: { userExternalId: "${owner}" }, phones: [{ kind: BUSINESS, number: "${customers.harbor}" }] }
        { type: CONTACT, externalId: "maya", name: "Maya", owner: { userExternalId: "${owner}" }, accountExternalId: "harbor", phones: [{ kind: MOBILE, number: "${customers.maya}" }] }
      ]) { updated }
    }`);
  const setRole = (role: string) => () =>
    patchbay.admin.run(
      `mutation { upsertUsers(input: [{ externalId: "ana", name: "Ana", email: "ana@example.com", role: ${role} }]) { updated } }`,
    );
  let moveId = '';
  const move = async () => {
    const { moveMessages } = await patchbay.admin.run<{ moveMessages: { moveId: string; userErrors: unknown[] } }>(
      'mutation ($input: MoveMessagesInput!) { moveMessages(input: $input) { moveId userErrors { message } } }',
      { input: { messageIds: [ids.message], toRecordId: ids.harbor } },
    );
    expect(moveMessages.userErrors).toEqual([]);
    ({ moveId } = moveMessages);
  };
  const undoMove = async () => {
    const answer = await patchbay.admin.run<{ undoMove: { userErrors: unknown[] } }>(
      'mutation ($moveId: ID!) { undoMove(moveId: $moveId) { userErrors { message } } }',
      { moveId },
    );
    expect(answer.undoMove.userErrors).toEqual([]);
  };

  interface Change {
    readonly make: () => Promise<unknown>;
    readonly undo: () => Promise<unknown>;
  }
  const ownership: Change = { make: setOwner('chloe'), undo: setOwner('ana') };
  const role: Change = { make: setRole('VIEWER'), undo: setRole('SALESPERSON') };

  const survive = async (query: string, { make, undo }: Change) => {
    const variables = Object.fromEntries(Object.entries(ids).filter(([name]) => query.includes(`$${name}:`)));
    let isMade = false;
    const taken = await interruptEach(statements, {
      ask: () => ana.ask(query, variables),
      work: () => {
        isMade = true;
        return make();
      },
      async check({ errors }) {
        expect((errors ?? []).filter(({ extensions }) => extensions.code !== 'NOT_FOUND')).toEqual([]);
        if (isMade) await undo();
        isMade = false;
      },
    });
    expect(taken).toBeGreaterThan(1);
  };

  describe.each<[string, Change]>([
    ['another user becomes the owner', ownership],
    ['the role changes', role],
    ['the message is moved', { make: move, undo: undoMove }],
  ])('%s', (_, change) => {
    test.each<[string, string]>([
      ['conversations', `{ conversations { edges { node { ${conversation} } } } }`],
      [
        'conversations that match',
        `{ conversations(filter: { search: "Hello" }) { edges { node { ${conversation} } } } }`,
      ],
      ['conversation', `query ($conversation: ID!) { conversation(id: $conversation) { ${conversation} } }`],
      ['records', `{ records { edges { node { ${record} } } } }`],
      [
        'record',
        `query ($record: ID!) { record(id: $record) { ${record} conversations { edges { node { ${conversation} } } } } }`,
      ],
      [
        'message',
        `query ($message: ID!) { node(id: $message) { ... on Message { ${message} conversation { ${conversation} } } } }`,
      ],
      [
        'notification',
        `query ($notification: ID!) { node(id: $notification) { ... on Notification { title body conversation { ${conversation} } } } }`,
      ],
      [
        'notifications',
        `{ notifications { unreadCount edges { node { title body conversation { ${conversation} } } } } }`,
      ],
      [
        'simulation',
        `{ simulateRouting(from: "${customers.maya}", to: "${numbers.ana}") { decidedBy record { name } candidates { record { ${record} } } } }`,
      ],
      [
        'phone numbers and templates',
        '{ me { teams { name } } phoneNumbers { name owner { __typename } } templates { edges { node { owner { __typename } } } } }',
      ],
    ])('%s', (_name, query) => survive(query, change));
  });

  // Other changes would wait for the locks of the mutation that they interrupt.
  test.each<[string, Change, string]>([
    [
      'marking a conversation as read',
      ownership,
      `mutation ($conversation: ID!) { markConversationRead(id: $conversation) { conversation { ${conversation} } userErrors { code } } }`,
    ],
    [
      'sending a text',
      role,
      `mutation ($conversation: ID!) { sendMessage(input: { conversationId: $conversation, body: "Hi", sendAt: "${new Date(Date.now() + 86_400_000).toISOString()}" }) {
        message { ${message} conversation { ${conversation} } } userErrors { code } } }`,
    ],
  ])('%s', (_, change, mutation) => survive(mutation, change));
});
