import { waitFor, type GraphqlClient } from '@patchbay/testkit';
import { customers, fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

interface Payload {
  readonly created: number;
  readonly updated: number;
  readonly rows: {
    readonly index: number;
    readonly externalId: string;
    readonly outcome: string;
    readonly isStale: boolean;
    readonly node: { readonly id: string; readonly __typename: string } | null;
    readonly possibleDuplicates: { readonly id: string }[];
  }[];
  readonly userErrors: { readonly code: string; readonly path: string[]; readonly message: string }[];
}
const rowFields = 'index externalId outcome isStale node { __typename id } possibleDuplicates { id }';

describe('the directory', () => {
  let patchbay: Patchbay;
  let ana: GraphqlClient;
  beforeAll(async () => {
    patchbay = await startPatchbay({ MAX_OPERATION_COST: '0', COST_PER_USER: '0', COST_PER_ADDRESS: '0' });
    await fillCompany(patchbay.admin);
    ana = await patchbay.as('ana');
  });
  afterAll(() => patchbay.close());

  const upsert = async (kind: string, input: readonly object[], options = ''): Promise<Payload> => {
    const { payload } = await patchbay.admin.run<{ payload: Payload }>(
      `mutation ($input: [${kind.slice(0, -1)}Input!]!) {
        payload: upsert${kind}(input: $input${options}) { created updated rows { ${rowFields} } userErrors { code path message } }
      }`,
      { input },
    );
    return payload;
  };
  const namesOf = async (client: GraphqlClient, list: string, field = 'name') => {
    const answer = await client.run<Record<string, { edges: { node: Record<string, string> }[] }>>(
      `{ list: ${list} { edges { node { ${field} } } } }`,
    );
    return answer.list!.edges.map(({ node }) => node[field]);
  };

  test('says for each row what an upsert did, and what is stored', async () => {
    const renamed = { type: 'CONTACT', externalId: 'maya', name: 'Maya M.' };
    const fresh = { type: 'ACCOUNT', externalId: 'fresh', name: 'Fresh', owner: { teamExternalId: 'west' } };
    const input = [renamed, fresh, { ...renamed, externalId: 'nobody' }];
    const tried = await upsert('Records', input, ', dryRun: true');
    expect(tried).toMatchObject({
      ...{ created: 1, updated: 1 },
      rows: [
        { index: 0, externalId: 'maya', outcome: 'UPDATED', isStale: false, node: { __typename: 'Contact' } },
        { index: 1, externalId: 'fresh', outcome: 'CREATED', isStale: false, node: null },
      ],
      userErrors: [{ code: 'INVALID_INPUT', path: ['2', 'owner'] }],
    });
    expect(await patchbay.admin.run('{ recordByExternalId(type: ACCOUNT, externalId: "fresh") { id } }')).toEqual({
      recordByExternalId: null,
    });
    const done = await upsert('Records', input);
    expect(done.rows.map(({ outcome, node }) => [outcome, node?.__typename])).toEqual([
      ['UPDATED', 'Contact'],
      ['CREATED', 'Account'],
    ]);
    const again = await upsert('Records', input);
    expect(again.rows.map(({ outcome }) => outcome)).toEqual(['UNCHANGED', 'UNCHANGED']);
    const { phones } = (
      await ana.run<{ recordByExternalId: { phones: unknown[] } }>(
        '{ recordByExternalId(type: CONTACT, externalId: "maya") { phones { number } } }',
      )
    ).recordByExternalId;
    expect(phones).toEqual([{ number: customers.maya }]);
  });

  test('takes owners by their ids', async () => {
    const { userByExternalId: ben } = await ana.run<{ userByExternalId: { id: string } }>(
      '{ userByExternalId(externalId: "ben") { id } }',
    );
    const owned = { type: 'ACCOUNT', externalId: 'by-id', name: 'By id', owner: { userId: ben.id } };
    expect((await upsert('Records', [owned])).created).toBe(1);
    expect((await upsert('Records', [{ ...owned, owner: { teamId: ben.id } }])).userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['0', 'owner', 'teamId'] },
    ]);
  });

  test('has custom fields of records', async () => {
    const fields = [
      { recordType: 'CONTACT', key: 'budget', label: 'Budget', kind: 'NUMBER' },
      { recordType: 'CONTACT', key: 'city', label: 'City', kind: 'TEXT' },
      { recordType: 'CONTACT', key: 'met', label: 'First met', kind: 'DATE' },
      { recordType: 'CONTACT', key: 'vip', label: 'VIP', kind: 'BOOLEAN' },
    ];
    expect(await upsert('RecordFields', fields)).toMatchObject({
      created: 4,
      rows: fields.map(({ key }) => ({ externalId: key, node: { __typename: 'RecordField' } })),
    });
    expect(await ana.run('{ recordFields(recordType: CONTACT) { recordType key label kind } }')).toEqual({
      recordFields: fields,
    });
    const set = async (...values: object[]) =>
      upsert('Records', [{ type: 'CONTACT', externalId: 'rafi', fields: values }]);
    const met = '2026-01-02T03:04:05.000Z';
    await set(
      { number: { key: 'budget', number: 1.5 } },
      { text: { key: 'city', text: 'Lyon' } },
      { date: { key: 'met', date: met } },
      { boolean: { key: 'vip', boolean: false } },
    );
    await set({ text: { key: 'city', text: null } });
    const read = `{ recordByExternalId(type: CONTACT, externalId: "rafi") { fields { __typename
      ... on TextField { key text } ... on NumberField { key number } ... on DateField { key date } ... on BooleanField { key boolean } } } }`;
    expect(await patchbay.admin.run(read)).toEqual({
      recordByExternalId: {
        fields: [
          { __typename: 'NumberField', key: 'budget', number: 1.5 },
          { __typename: 'TextField', key: 'city', text: null },
          { __typename: 'DateField', key: 'met', date: met },
          { __typename: 'BooleanField', key: 'vip', boolean: false },
        ],
      },
    });
    expect((await set({ text: { key: 'budget', text: '5' } })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['0', 'fields', '0', 'text', 'key'] },
    ]);
  });

  test('lists users and teams for those who may see them', async () => {
    await upsert('Teams', [{ externalId: 'west', leadExternalId: 'dana' }]);
    expect(await namesOf(patchbay.admin, 'users', 'externalId')).toEqual([
      'ana',
      'ben',
      'chloe',
      'dana',
      'eli',
      'max',
      'root',
    ]);
    expect(await namesOf(ana, 'users', 'externalId')).toEqual(['ana', 'ben', 'dana']);
    expect(await namesOf(ana, 'users(filter: { roles: [SALES_MANAGER], search: "AN" })', 'externalId')).toEqual([
      'dana',
    ]);
    expect(await namesOf(ana, 'users(filter: { isActive: false })')).toEqual([]);
    expect(await namesOf(ana, 'teams', 'externalId')).toEqual(['west']);
    expect(await namesOf(patchbay.admin, 'teams(search: "eas")', 'externalId')).toEqual(['east']);
    expect(
      await ana.run('{ teamByExternalId(externalId: "west") { externalId isActive lead { externalId } } }'),
    ).toEqual({
      teamByExternalId: { externalId: 'west', isActive: true, lead: { externalId: 'dana' } },
    });
  });

  test('shows the numbers of users and teams only to those who may see them', async () => {
    const query = `{ ben: userByExternalId(externalId: "ben") { phoneNumbers { number } }
      west: teamByExternalId(externalId: "west") { phoneNumbers { number isActive } } }`;
    const wests = [{ number: numbers.west, isActive: true }];
    expect(await ana.run(query)).toEqual({ ben: { phoneNumbers: [] }, west: { phoneNumbers: wests } });
    const dana = await patchbay.as('dana');
    expect(await dana.run(query)).toEqual({
      ben: { phoneNumbers: [{ number: numbers.ben }] },
      west: { phoneNumbers: wests },
    });
    expect(await namesOf(dana, 'allPhoneNumbers', 'number')).toEqual([numbers.ana, numbers.ben, numbers.west]);
    expect(await namesOf(ana, 'allPhoneNumbers', 'number')).toEqual([numbers.ana, numbers.west]);
    expect(await namesOf(patchbay.admin, 'allPhoneNumbers(filter: { search: "555-0110" })', 'number')).toEqual([
      numbers.west,
    ]);
  });

  test('finds records by a number in any spelling that routing treats as equal', async () => {
    const phones = [{ kind: 'MOBILE', number: '+523312345678' }];
    await upsert('Records', [
      { type: 'ACCOUNT', externalId: 'mx', name: 'Mx', owner: { userExternalId: 'ana' }, phones },
    ]);
    const holders = (client: GraphqlClient, number: string) =>
      namesOf(client, `records(filter: { number: "${number}" })`);
    for (const spelled of ['+523312345678', '+5213312345678', '+52 1 (33) 1234-5678', '5213312345678'])
      expect(await holders(ana, spelled)).toEqual(['Mx']);
    // An opportunity has the numbers of its contact and its account.
    expect(await holders(ana, customers.harbor)).toEqual(['Harbor', 'Supply']);
    expect(await holders(await patchbay.as('eli'), customers.harbor)).toEqual([]);
  });

  test('pages through records by their latest update', async () => {
    const input = [3, 1, 2].map((day) => ({
      ...{ type: 'LEAD', externalId: `day-${day}`, name: `Day ${day}`, owner: { userExternalId: 'ana' } },
      updatedAt: `2030-01-0${day}T00:00:00.000Z`,
    }));
    await upsert('Records', input);
    const page = async (more = '') => {
      const { records } = await ana.run<{ records: { edges: { cursor: string; node: { name: string } }[] } }>(
        `{ records(first: 2, orderBy: LATEST_UPDATE, filter: { updatedSince: "2030-01-01T00:00:00Z" } ${more}) { edges { cursor node { name } } } }`,
      );
      return records.edges;
    };
    const first = await page();
    expect(first.map(({ node }) => node.name)).toEqual(['Day 3', 'Day 2']);
    const after = `after: "${first[1]!.cursor}"`;
    expect((await page(after)).map(({ node }) => node.name)).toEqual(['Day 1']);
    expect((await ana.ask(`{ records(${after}) { edges { cursor } } }`)).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  test('has many nodes by their ids, in order, and null for what the viewer may not see', async () => {
    const idOf = async (type: string, externalId: string) =>
      (
        await patchbay.admin.run<{ recordByExternalId: { id: string } }>(
          `{ recordByExternalId(type: ${type}, externalId: "${externalId}") { id } }`,
        )
      ).recordByExternalId.id;
    const [maya, rafi] = [await idOf('CONTACT', 'maya'), await idOf('CONTACT', 'rafi')];
    const nodes = (ids: readonly string[]) => ana.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect((await nodes([rafi, maya, 'nothing', maya])).data).toEqual({
      nodes: [null, { id: maya }, null, { id: maya }],
    });
    expect((await nodes(Array<string>(101).fill(maya))).errors).toMatchObject([
      { message: 'ids has 101 items. Send at most 100.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  test('connects a lead that a text created to the record of the CRM', async () => {
    await patchbay.text(customers.unknown, numbers.ana, 'Who is this?');
    const unclaimed = 'records(filter: { isUnclaimed: true })';
    interface Found {
      records: { edges: { node: { id: string; externalId: null; isUnclaimed: true } }[] };
    }
    const { records } = await waitFor(async () => {
      const found = await ana.run<Found>(`{ ${unclaimed} { edges { node { id externalId isUnclaimed } } } }`);
      return found.records.edges.length > 0 && found;
    });
    const lead = records.edges[0]!.node;
    expect(records.edges).toEqual([{ node: { ...lead, externalId: null, isUnclaimed: true } }]);

    const row = { type: 'CONTACT', externalId: 'nora', name: 'Nora', owner: { userExternalId: 'ana' } };
    const phones = [{ kind: 'MOBILE', number: customers.unknown }];
    expect((await upsert('Records', [{ ...row, phones }], ', dryRun: true')).rows).toMatchObject([
      { outcome: 'CREATED', node: null, possibleDuplicates: [{ id: lead.id }] },
    ]);
    const claimed = await upsert('Records', [{ ...row, phones }], ', claimUnclaimedByNumber: true');
    expect(claimed.rows).toMatchObject([
      { outcome: 'UPDATED', node: { __typename: 'Contact' }, possibleDuplicates: [] },
    ]);
    expect(await namesOf(ana, unclaimed)).toEqual([]);
    // Clients that know the lead still find it, and its conversation is the contact's.
    const read = `{ node(id: "${lead.id}") { id ... on Contact { externalId isUnclaimed name conversations { edges { node { lastMessage { body } } } } } } }`;
    expect(await ana.run(read)).toEqual({
      node: {
        ...{ id: claimed.rows[0]!.node!.id, externalId: 'nora', isUnclaimed: false, name: 'Nora' },
        conversations: { edges: [{ node: { lastMessage: { body: 'Who is this?' } } }] },
      },
    });
  });
});
