import { waitFor, type GraphqlClient } from '@patchbay/testkit';
import { countStatements } from './count-statements';
import { fillCompany, numbers } from './fill-company';
import { startPatchbay, type Patchbay } from './start-patchbay';

const person =
  '... on User { name teams { name members(first: 3) { edges { node { name } } } } } ... on Team { name members { edges { node { name teams { name } } } } }';
const record = `id name type owner { __typename ${person} } phones { kind number } conversations(first: 2) { edges { node { id unreadCount } } }
  ... on Contact { account { name } } ... on Opportunity { contact { name } account { name } }`;
const message = `id body direction status sender { name } conversation { id }
  routing { decidedBy record { name } candidates { rank record { ${record} } } } arrivalRouting { decidedBy }
  moves { by { name } } updatedAt idempotencyKey template { name } media { url size }
  timeline { kind outcome code } problem { code }`;
const queries: Record<string, string> = {
  conversations: `{ conversations(first: 100) { edges { node {
    id customerNumber unreadCount isOptedOut consent { state decidedBy { subject { id } by { name } message { id } } } updatedAt record { ${record} } phoneNumber { number owner { ${person} } }
    lastMessage { ${message} } messages(last: 5) { edges { node { ${message} } } pageInfo { hasPreviousPage } }
  } } } }`,
  records: `{ records(first: 100) { edges { node { ${record} } } } }`,
  recentRecords: `{ records(first: 100, orderBy: LATEST_UPDATE, filter: { isActive: true, updatedSince: "2020-01-01T00:00:00Z" }) {
    edges { node { externalId isUnclaimed firstName fields { ... on TextField { key text } } } } } }`,
  users:
    '{ users(first: 100) { edges { node { externalId isActive phoneNumbers { number isActive } teams { lead { name } phoneNumbers { number } } } } } }',
  teams:
    '{ teams(first: 100) { edges { node { externalId lead { name } phoneNumbers { number owner { __typename } } } } } }',
  allPhoneNumbers: `{ allPhoneNumbers(first: 100) { edges { node { number owner { ${person} } } } } }`,
  notifications:
    '{ notifications(first: 100) { unreadCount edges { node { kind title body conversation { id record { name } lastMessage { body } } } } } }',
  consentEntries:
    '{ consentEntries(first: 100) { edges { node { state subject { id } by { name } recordedBy message { id } } } } }',
  search: `{ conversations(first: 100, filter: { search: "Hello" }) { edges { node { id record { name } } } } }`,
};

describe('the number of SQL statements of a query', () => {
  let patchbay: Patchbay;
  let ana: GraphqlClient;
  let statements: ReturnType<typeof countStatements>;

  beforeAll(async () => {
    // These queries cost more than anyone may ask for.
    patchbay = await startPatchbay({ MAX_OPERATION_COST: '0', COST_PER_USER: '0' });
    await fillCompany(patchbay.admin);
    ana = await patchbay.as('ana');
    statements = countStatements();
  });
  afterAll(async () => {
    statements.stop();
    await patchbay.close();
  });

  const addTexts = async (count: number, from: number) => {
    const input = Array.from({ length: count }, (_, n) => ({
      type: n % 2 === 0 ? 'CONTACT' : 'LEAD',
      externalId: `r${from + n}`,
      name: `Record ${from + n}`,
      owner: { userExternalId: n % 3 === 0 ? 'ben' : 'ana' },
      phones: [{ kind: 'MOBILE', number: `+1415555${1000 + from + n}` }],
      ...(n % 2 === 0 ? { accountExternalId: 'harbor' } : {}),
    }));
    await patchbay.admin.run('mutation ($input: [RecordInput!]!) { upsertRecords(input: $input) { created } }', {
      input,
    });
    await Promise.all(
      input.map(({ phones }, n) =>
        patchbay.text(phones[0]!.number, n % 2 === 0 ? numbers.ana : numbers.west, `Hello ${n}`),
      ),
    );
    await waitFor(
      async () =>
        (await patchbay.database.query<{ count: number }>('SELECT count(*)::integer AS count FROM message'))[0]!
          .count ===
        from + count,
    );
  };

  const measure = async () => {
    const counts: Record<string, number> = {};
    for (const [name, query] of Object.entries(queries)) {
      statements.reset();
      await ana.run(query);
      counts[name] = statements.count();
    }
    return counts;
  };

  test('does not grow with the number of its rows', async () => {
    await addTexts(4, 0);
    const few = await measure();
    await addTexts(60, 4);
    const many = await measure();
    // Batches that happen to come at the same moment are one, so a few more or less say nothing. A statement a row would
    // be sixty more.
    for (const name of Object.keys(queries))
      expect({ name, grewBy: many[name]! - few[name]! > 10 ? 'its rows' : 'chance' }).toEqual({
        name,
        grewBy: 'chance',
      });
    // One statement for the viewer, one for the page with all that its rows show.
    const page = (args: string, fields: string) =>
      `{ conversations(${args}) { pageInfo { endCursor } edges { node { id ${fields} } } } }`;
    const shown = 'unreadCount record { name } lastMessage { body }';
    const { conversations } = await ana.run<{ conversations: { pageInfo: { endCursor: string } } }>(
      page('first: 5', ''),
    );
    for (const args of [
      'first: 50',
      `first: 50, after: "${conversations.pageInfo.endCursor}"`,
      'first: 50, filter: { search: "Hello" }',
    ]) {
      statements.reset();
      await ana.run(page(args, shown));
      expect({ args, statements: statements.count() }).toEqual({ args, statements: 2 });
    }
    const { records } = await ana.run<{ records: { pageInfo: { endCursor: string } } }>(
      '{ records(first: 5) { pageInfo { endCursor } } }',
    );
    for (const args of ['search: "Record"', `search: "Record", after: "${records.pageInfo.endCursor}"`]) {
      statements.reset();
      await ana.run(`{ records(first: 50, ${args}) { edges { node { id name phones { number } } } } }`);
      expect({ args, statements: statements.count() }).toEqual({ args, statements: 3 });
    }
    // The viewer, and the page with the texts that the viewer may see today.
    statements.reset();
    await ana.run('{ notifications(first: 100) { edges { node { kind title body } } } }');
    expect(statements.count()).toBe(2);
    expect(few.search).toBe(2);
    expect(few.conversations).toBeLessThan(40);
  });
});
