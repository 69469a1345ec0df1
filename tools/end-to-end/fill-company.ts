import type { GraphqlClient } from '@patchbay/testkit';

export const numbers = {
  ana: '+12025550101',
  ben: '+12025550102',
  chloe: '+12025550103',
  west: '+12025550110',
  east: '+12025550120',
} as const;

export const customers = {
  maya: '+13125550141',
  harbor: '+13125550140',
  rafi: '+13125550161',
  unknown: '+13125550199',
} as const;

const user = (userExternalId: string) => ({ userExternalId });
const team = (teamExternalId: string) => ({ teamExternalId });

/**
 * Ana and Ben are in West with their manager Dana. Chloe and Eli, who has the role VIEWER, are in East with their manager
 * Max.
 */
const company = {
  users: [
    ['ana', 'SALESPERSON'],
    ['ben', 'SALESPERSON'],
    ['chloe', 'SALESPERSON'],
    ['dana', 'SALES_MANAGER'],
    ['max', 'SALES_MANAGER'],
    ['eli', 'VIEWER'],
  ].map(([externalId, role]) => ({ externalId, name: externalId, email: `${externalId}@example.com`, role })),
  teams: [
    { externalId: 'west', name: 'West', memberExternalIds: ['ana', 'ben', 'dana'] },
    { externalId: 'east', name: 'East', memberExternalIds: ['chloe', 'eli', 'max'] },
  ],
  numbers: [
    { number: numbers.ana, owner: user('ana') },
    { number: numbers.ben, owner: user('ben') },
    { number: numbers.chloe, owner: user('chloe') },
    { number: numbers.west, owner: team('west') },
    { number: numbers.east, owner: team('east') },
  ].map((row) => ({ name: row.number, provider: 'GENERIC', ...row })),
  records: [
    {
      type: 'ACCOUNT',
      externalId: 'harbor',
      name: 'Harbor',
      owner: user('ana'),
      phones: [{ kind: 'BUSINESS', number: customers.harbor }],
    },
    {
      type: 'CONTACT',
      externalId: 'maya',
      name: 'Maya',
      owner: user('ana'),
      accountExternalId: 'harbor',
      phones: [{ kind: 'MOBILE', number: customers.maya }],
    },
    {
      type: 'OPPORTUNITY',
      externalId: 'supply',
      name: 'Supply',
      owner: user('ben'),
      accountExternalId: 'harbor',
      contactExternalId: 'maya',
    },
    {
      type: 'CONTACT',
      externalId: 'rafi',
      name: 'Rafi',
      owner: user('chloe'),
      phones: [{ kind: 'MOBILE', number: customers.rafi }],
    },
  ],
};

/** Fills an empty installation with the company, through the API. */
export async function fillCompany(admin: GraphqlClient): Promise<void> {
  const upserts = await admin.run<Record<string, { created: number; userErrors: unknown[] }>>(
    `mutation Fill($users: [UserInput!]!, $teams: [TeamInput!]!, $numbers: [PhoneNumberInput!]!, $records: [RecordInput!]!) {
      users: upsertUsers(input: $users) { created userErrors { path message } }
      teams: upsertTeams(input: $teams) { created userErrors { path message } }
      numbers: upsertPhoneNumbers(input: $numbers) { created userErrors { path message } }
      records: upsertRecords(input: $records) { created userErrors { path message } }
    }`,
    company,
  );
  for (const [name, { created, userErrors }] of Object.entries(upserts))
    if (userErrors.length > 0 || created === 0)
      throw new Error(`The ${name} were refused: ${JSON.stringify(userErrors)}`);
}

/** The ids for a text from Ana's number to Maya. */
export async function findAnaAndMaya(ana: GraphqlClient): Promise<{ recordId: string; phoneNumberId: string }> {
  const { phoneNumbers, records } = await ana.run<{
    phoneNumbers: { id: string; number: string }[];
    records: { edges: { node: { id: string } }[] };
  }>('{ phoneNumbers { id number } records(search: "Maya") { edges { node { id } } } }');
  return {
    recordId: records.edges[0]!.node.id,
    phoneNumberId: phoneNumbers.find(({ number }) => number === numbers.ana)!.id,
  };
}
