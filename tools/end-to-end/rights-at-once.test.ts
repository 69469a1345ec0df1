import type { GraphqlClient } from '@patchbay/testkit';
import { waitFor } from '@patchbay/testkit';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

/** A gateway remembers its viewers, but must always use their current rights. */
describe('rights that change without an event', () => {
  let patchbay: Patchbay;
  let ben: GraphqlClient;

  beforeEach(async () => {
    patchbay = await startPatchbay();
    await fillCompany(patchbay.admin);
    ben = await patchbay.as('ben');
    await patchbay.text(customers.maya, numbers.ana, 'From Maya');
    await patchbay.text(customers.rafi, numbers.west, 'From Rafi');
    await waitFor(async () => (await listed(patchbay.admin)).length === 2);
    // From now on, the gateway remembers him.
    expect(await listed(ben)).toEqual(['Rafi']);
  });
  afterEach(() => patchbay.close());

  const list = 'conversations { edges { node { record { name } } } }';
  type Listed = { conversations: { edges: { node: { record: { name: string } } }[] } };
  const names = ({ conversations }: Listed) => conversations.edges.map(({ node }) => node.record.name).sort();
  const listed = async (client: GraphqlClient) => names(await client.run<Listed>(`{ ${list} }`));
  /** Changes the database directly, like another gateway before its event arrives. */
  const change = (sql: string) => patchbay.database.query(sql);
  const role = (name: string) => change(`UPDATE app_user SET role = '${name}' WHERE external_id = 'ben'`);

  test('apply immediately after a change of role, up and down', async () => {
    await role('SALES_MANAGER');
    expect(await listed(ben)).toEqual(['Maya', 'Rafi']);
    await role('VIEWER');
    expect(await listed(ben)).toEqual([]);
    await role('ADMIN');
    expect(await listed(ben)).toEqual(['Maya', 'Rafi']);
    await role('SALESPERSON');
    expect(await listed(ben)).toEqual(['Rafi']);
  });

  test('apply immediately after a change of his teams or his teammates’ teams', async () => {
    const west = "(SELECT id FROM team WHERE external_id = 'west')";
    await change(
      `DELETE FROM team_member WHERE team_id = ${west} AND user_id = (SELECT id FROM app_user WHERE external_id = 'ben')`,
    );
    expect(await listed(ben)).toEqual([]);
    await change(
      `INSERT INTO team_member (team_id, user_id) SELECT ${west}, id FROM app_user WHERE external_id = 'ben'`,
    );
    await role('SALES_MANAGER');
    expect(await listed(ben)).toEqual(['Maya', 'Rafi']);
    await change(
      `DELETE FROM team_member WHERE team_id = ${west} AND user_id = (SELECT id FROM app_user WHERE external_id = 'ana')`,
    );
    expect(await listed(ben)).toEqual(['Rafi']);
  });

  test('are the same for all fields of one document', async () => {
    await role('ADMIN');
    const answer = await ben.run<Listed & { me: { role: string }; again: Listed['conversations'] }>(
      `{ me { role } ${list} again: ${list} }`,
    );
    expect({ me: answer.me, lists: [names(answer), names({ conversations: answer.again })] }).toEqual({
      me: { role: 'ADMIN' },
      lists: [
        ['Maya', 'Rafi'],
        ['Maya', 'Rafi'],
      ],
    });
  });

  test('do not allow a mutation once they are gone', async () => {
    const { conversations } = await ben.run<{ conversations: { edges: { node: { id: string } }[] } }>(
      '{ conversations { edges { node { id } } } }',
    );
    await role('VIEWER');
    const sent = await ben.run<{ sendMessage: { message: unknown; userErrors: { code: string }[] } }>(
      'mutation ($id: ID!) { sendMessage(input: { conversationId: $id, body: "Hi" }) { message { id } userErrors { code } } }',
      { id: conversations.edges[0]!.node.id },
    );
    expect(sent.sendMessage).toEqual({ message: null, userErrors: [{ code: expect.any(String) }] });
  });

  test('end when the user is deleted', async () => {
    await change(`UPDATE app_user SET external_id = 'another' WHERE external_id = 'ben'`);
    await expect(listed(ben)).rejects.toThrow('No active user has the externalId');
    await expect(ben.run('{ me { role } }')).rejects.toThrow('No active user has the externalId');
  });
});
