import { waitFor } from '@patchbay/testkit';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

describe('a payload has what it changed, as it is now', () => {
  let patchbay: Patchbay;
  beforeEach(async () => {
    patchbay = await startPatchbay();
    await fillCompany(patchbay.admin);
  });
  afterEach(() => patchbay.close());

  const run = <Data>(query: string, variables: Record<string, unknown> = {}) =>
    patchbay.admin.run<Record<'done', Data>>(query, variables).then(({ done }) => done);
  const userId = async (externalId: string) =>
    (
      await run<{ id: string }>('query ($id: String!) { done: userByExternalId(externalId: $id) { id } }', {
        id: externalId,
      })
    ).id;
  const recordId = async (externalId: string) =>
    (
      await run<{ id: string }>(
        'query ($id: String!) { done: recordByExternalId(type: CONTACT, externalId: $id) { id } }',
        { id: externalId },
      )
    ).id;
  const receive = async (from: string, to: string, body: string) => {
    await patchbay.text(from, to, body);
    await waitFor(
      async () => (await patchbay.database.query('SELECT 1 FROM message WHERE body = $1', [body])).length > 0,
      { what: body },
    );
  };
  const conversationOf = async (body: string) =>
    (
      await run<{ edges: { node: { id: string } }[] }>(
        'query ($search: String) { done: conversations(filter: { search: $search }) { edges { node { id } } } }',
        { search: body },
      )
    ).edges[0]!.node.id;

  test('when a user leaves: the user, and what the next one has', async () => {
    await receive(customers.maya, numbers.ana, 'Hello Ana');
    const fields = `user { isActive name } team { name } phoneNumbers { number owner { ... on User { name } } }
      recordCount records { name owner { ... on User { name } } } openConversationCount openConversationIds userErrors { code }`;
    const input = { id: await userId('ana'), handOverToId: await userId('ben') };
    const leave = (dryRun: boolean) =>
      run<object>(`mutation ($input: DeactivateUserInput!) { done: deactivateUser(input: $input) { ${fields} } }`, {
        input: { ...input, dryRun },
      });
    const id = await conversationOf('Hello Ana');
    const things = (owner: string) => ({
      team: null,
      phoneNumbers: [{ number: numbers.ana, owner: { name: owner } }],
      recordCount: 2,
      records: ['Harbor', 'Maya'].map((name) => ({ name, owner: { name: owner } })),
      openConversationCount: 1,
      openConversationIds: [id],
      userErrors: [],
    });
    expect(await leave(true)).toEqual({ ...things('ana'), user: { isActive: true, name: 'ana' } });
    expect(await leave(false)).toEqual({ ...things('ben'), user: { isActive: false, name: 'ana' } });
    expect(
      await run('mutation ($id: ID!) { done: reactivateUser(id: $id) { user { isActive name } } }', { id: input.id }),
    ).toEqual({ user: { isActive: true, name: 'ana' } });
  });

  test('when records become one: both, their conversations, and those that are empty now', async () => {
    await run(
      `mutation { done: upsertRecords(input: [{ type: CONTACT, externalId: "twin", name: "Twin", owner: { userExternalId: "ana" },
        phones: [{ kind: MOBILE, number: "${customers.unknown}" }] }]) { created } }`,
    );
    await receive(customers.maya, numbers.ana, 'From Maya');
    await receive(customers.unknown, numbers.ana, 'Twin one');
    await receive(customers.unknown, numbers.ben, 'Twin two');
    const [fromId, intoId] = [await recordId('twin'), await recordId('maya')];
    const [first, second] = [await conversationOf('Twin one'), await conversationOf('Twin two')];
    // The twin's number is Maya's, too: one of its conversations has a counterpart.
    const { messages } = await run<{ messages: { edges: { node: { id: string } }[] } }>(
      'query ($id: ID!) { done: conversation(id: $id) { messages { edges { node { id } } } } }',
      { id: first },
    );
    await run('mutation ($input: MoveMessagesInput!) { done: moveMessages(input: $input) { moveId } }', {
      input: { messageIds: [messages.edges[0]!.node.id], toRecordId: intoId },
    });
    await receive(customers.unknown, numbers.ana, 'It follows');
    const target = await conversationOf('It follows');
    const fields = `record { name } from { name mergedInto { name } } conversations { id record { name } } emptiedConversationIds
      conversationsMoved conversationsJoined mergeId userErrors { code message }`;
    const merged = await run<{ mergeId: string; conversations: { id: string }[] }>(
      `mutation ($input: MergeRecordsInput!) { done: mergeRecords(input: $input) { ${fields} } }`,
      { input: { fromId, intoId } },
    );
    expect(merged).toMatchObject({
      record: { name: 'Maya' },
      from: { name: 'Twin', mergedInto: { name: 'Maya' } },
      emptiedConversationIds: [first],
      conversationsMoved: 1,
      conversationsJoined: 1,
      userErrors: [],
    });
    expect(merged.conversations).toEqual(
      expect.arrayContaining([second, target].map((id) => ({ id, record: { name: 'Maya' } }))),
    );
    expect(merged.conversations).toHaveLength(2);
    const undone = await run<{ conversations: { id: string }[] }>(
      `mutation ($id: ID!) { done: undoMerge(mergeId: $id) { ${fields} } }`,
      { id: merged.mergeId },
    );
    expect(undone).toMatchObject({ from: { name: 'Twin', mergedInto: null }, emptiedConversationIds: [] });
    expect(undone.conversations).toEqual(
      expect.arrayContaining([
        { id: second, record: { name: 'Twin' } },
        { id: target, record: { name: 'Maya' } },
      ]),
    );
  });
});
