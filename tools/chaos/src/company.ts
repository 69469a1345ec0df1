/** Who works at the company and who texts it. Every number and every customer belongs to one seller. */
export interface Company {
  readonly sellers: readonly Seller[];
  /** All who may watch, with the sellers whose texts they may see. */
  readonly viewers: readonly { readonly name: string; readonly sellers: readonly string[] }[];
}

export interface Seller {
  readonly name: string;
  readonly team: string;
  readonly number: string;
  readonly customers: readonly Customer[];
}

export interface Customer {
  readonly number: string;
  /** Others are unknown and become leads. */
  readonly isContact: boolean;
}

export const administrator = 'root';

const teams = ['east', 'west'];

export function createCompany(sellersPerTeam: number, customersPerSeller: number): Company {
  const sellers = teams.flatMap((team, place) =>
    Array.from({ length: sellersPerTeam }, (_, n): Seller => {
      const index = place * sellersPerTeam + n;
      return {
        name: `seller-${index}`,
        team,
        number: `+1202555${String(100 + index).padStart(4, '0')}`,
        customers: Array.from({ length: customersPerSeller }, (__, customer) => ({
          number: `+1415${2_000_000 + index * customersPerSeller + customer}`,
          isContact: customer % 2 === 0,
        })),
      };
    }),
  );
  const names = sellers.map(({ name }) => name);
  return {
    sellers,
    viewers: [
      ...names.map((name) => ({ name, sellers: [name] })),
      ...teams.map((team) => ({
        name: managerOf(team),
        sellers: sellers.filter((seller) => seller.team === team).map(({ name }) => name),
      })),
      // On each gateway.
      { name: administrator, sellers: names },
      { name: administrator, sellers: names },
    ],
  };
}

const managerOf = (team: string) => `manager-${team}`;

type Run = (query: string, variables: Record<string, unknown>) => Promise<unknown>;

/** Creates it through the API, as its administrator. */
export async function fillCompany({ sellers }: Company, run: Run): Promise<void> {
  const user = (externalId: string, role: string) => ({
    externalId,
    name: externalId,
    email: `${externalId}@example.com`,
    role,
  });
  const upsert = async (field: string, type: string, input: readonly unknown[]) => {
    const data = (await run(
      `mutation ($input: [${type}!]!) { ${field}(input: $input) { created userErrors { message } } }`,
      { input },
    )) as Record<string, { userErrors: readonly unknown[] }>;
    const { userErrors } = data[field] ?? { userErrors: ['no answer'] };
    if (userErrors.length > 0) throw new Error(`${field} was refused: ${JSON.stringify(userErrors)}`);
  };
  await upsert('upsertUsers', 'UserInput', [
    ...teams.map((team) => user(managerOf(team), 'SALES_MANAGER')),
    ...sellers.map(({ name }) => user(name, 'SALESPERSON')),
  ]);
  const members = (team: string) => sellers.filter((seller) => seller.team === team).map(({ name }) => name);
  await upsert(
    'upsertTeams',
    'TeamInput',
    teams.map((team) => ({ externalId: team, name: team, memberExternalIds: [managerOf(team), ...members(team)] })),
  );
  const owner = (userExternalId: string) => ({ userExternalId });
  await upsert(
    'upsertPhoneNumbers',
    'PhoneNumberInput',
    sellers.map(({ name, number }) => ({ number, name: number, provider: 'GENERIC', owner: owner(name) })),
  );
  for (const { name, customers } of sellers)
    await upsert(
      'upsertRecords',
      'RecordInput',
      customers
        .filter(({ isContact }) => isContact)
        .map(({ number }) => ({
          type: 'CONTACT',
          externalId: number,
          name: `Customer ${number}`,
          owner: owner(name),
          phones: [{ kind: 'MOBILE', number }],
        })),
    );
}
