import type { GraphqlClient } from '@patchbay/testkit';
import { countStatements } from './count-statements';
import { startPatchbay, type Patchbay } from './start-patchbay';

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly name: string; readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const teamOf = 'query ($first: Int, $after: Cursor) { me { teams { name members(first: $first, after: $after)';
const page = '{ edges { cursor node { name id } } pageInfo { hasNextPage endCursor } } } } }';

describe('long lists', () => {
  let patchbay: Patchbay;
  let seller: GraphqlClient;
  const sellers = Array.from({ length: 201 }, (_, n) => `seller-${n}`);
  // Three users have each name: their order depends on their ids.
  const nameOf = (n: number) => `Seller ${String(Math.floor(n / 3)).padStart(3, '0')}`;
  const upsert = async (field: string, type: string, input: readonly unknown[]) => {
    const query = `mutation ($input: [${type}!]!) { ${field}(input: $input) { created updated userErrors { code message path } } }`;
    const answer = await patchbay.admin.run<
      Record<
        string,
        { created: number; updated: number; userErrors: { code: string; message: string; path: string[] }[] }
      >
    >(query, { input });
    return answer[field]!;
  };
  const upsertTeams = (...teams: readonly { externalId: string; memberExternalIds: readonly string[] }[]) =>
    upsert(
      'upsertTeams',
      'TeamInput',
      teams.map((team) => ({ ...team, name: team.externalId })),
    );

  beforeAll(async () => {
    // The bounds of the API hold without those of requests, which are stricter here.
    patchbay = await startPatchbay({ MAX_LIST_ITEMS: '0', MAX_STRING_LENGTH: '0' });
    const users = sellers.map((externalId, n) => ({
      externalId,
      name: nameOf(n),
      email: `${externalId}@example.com`,
      role: 'SALESPERSON',
    }));
    await upsert('upsertUsers', 'UserInput', users);
    await upsertTeams({ externalId: 'all', memberExternalIds: sellers });
    seller = await patchbay.as('seller-0');
  });
  afterAll(() => patchbay.close());

  const membersOf = async (client: GraphqlClient, variables: { first?: number; after?: string | null } = {}) => {
    const { me } = await client.run<{ me: { teams: { members: Page }[] } }>(`${teamOf} ${page}`, variables);
    return me.teams[0]!.members;
  };

  test('the members of a team come in pages that miss and repeat nobody', async () => {
    const read: Page['edges'][number]['node'][] = [];
    for (let after: string | null = null, more = true; more; ) {
      const members: Page = await membersOf(seller, { first: 100, after });
      read.push(...members.edges.map(({ node }) => node));
      ({ hasNextPage: more, endCursor: after } = members.pageInfo);
      // Somebody who joins before the cursor does not move the pages after it.
      if (read.length === 100) {
        const ann = { externalId: 'ann', name: 'Ann', email: 'ann@example.com', role: 'SALESPERSON' };
        await upsert('upsertUsers', 'UserInput', [ann]);
        await upsertTeams({ externalId: 'all', memberExternalIds: [...sellers, 'ann'] });
      }
    }
    expect(read.map(({ name }) => name)).toEqual(sellers.map((_, n) => nameOf(n)));
    expect(new Set(read.map(({ id }) => id)).size).toBe(201);
    await upsertTeams({ externalId: 'all', memberExternalIds: sellers });
  });

  test('a page of members has 25 by default and 100 at most', async () => {
    expect((await membersOf(seller)).edges).toHaveLength(25);
    const { errors } = await seller.ask(`${teamOf} ${page}`, { first: 101 });
    expect(errors).toMatchObject([{ message: 'Invalid page size: 101. Use 0 to 100.' }]);
  });

  test('a team of many teams is read in one statement', async () => {
    await upsertTeams(
      ...['a', 'b', 'c'].map((externalId) => ({ externalId, memberExternalIds: sellers.slice(0, 60) })),
    );
    const statements = countStatements();
    try {
      const { me } = await seller.run<{ me: { teams: { members: Page }[] } }>(
        `{ me { teams { members { edges { node { name } } } } } }`,
      );
      expect(me.teams.map(({ members }) => members.edges.length)).toEqual([25, 25, 25, 25]);
      expect(statements.count()).toBeLessThanOrEqual(4);
    } finally {
      statements.stop();
    }
  });

  test('a list or a search that is too long is refused with its limit', async () => {
    const ids = Array.from({ length: 1_001 }, () => 'x');
    const asked = [
      await seller.ask('query ($ids: [ID!]) { conversations(filter: { phoneNumberIds: $ids }) { edges { cursor } } }', {
        ids,
      }),
      await seller.ask('query ($search: String) { records(search: $search) { edges { cursor } } }', {
        search: 'x'.repeat(201),
      }),
      await seller.ask('mutation ($ids: [ID!]) { markNotificationsRead(ids: $ids) { unreadCount } }', { ids }),
    ];
    expect(asked.map(({ errors }) => errors?.map(({ extensions, message }) => [extensions?.code, message]))).toEqual([
      [['BAD_USER_INPUT', 'filter.phoneNumberIds has 1001 items. Send at most 100.']],
      [['BAD_USER_INPUT', 'search has 201 characters. Send at most 200.']],
      [['BAD_USER_INPUT', 'ids has 1001 items. Send at most 1000.']],
    ]);
  });

  test('a team that is too large, or one too many for a member, is refused', async () => {
    const { userErrors } = await upsertTeams({ externalId: 'huge', memberExternalIds: Array(5_001).fill('seller-0') });
    expect(userErrors).toEqual([
      { code: 'INVALID_INPUT', message: 'A team can have at most 5000 members.', path: ['0', 'memberExternalIds'] },
    ]);
    const crowd = Array.from({ length: 101 }, (_, n) => ({
      externalId: `crowd-${n}`,
      memberExternalIds: ['seller-200', 'seller-199'],
    }));
    // The team `all` is their first.
    const refused = await upsertTeams(...crowd);
    expect(refused.created).toBe(99);
    expect(refused.userErrors.map(({ path }) => path.join('.'))).toEqual(
      ['99', '100'].flatMap((row) => [`${row}.memberExternalIds.0`, `${row}.memberExternalIds.1`]),
    );
    // Replacing a team that they are in is no new one.
    const replaced = { externalId: 'crowd-0', memberExternalIds: ['seller-0', 'seller-199', 'seller-200'] };
    expect(await upsertTeams(replaced)).toMatchObject({ updated: 1, userErrors: [] });
    expect((await upsertTeams({ externalId: 'one-more', memberExternalIds: ['seller-200'] })).userErrors).toMatchObject(
      [{ message: 'User seller-200 would be in more than 100 teams.' }],
    );
  });
});
