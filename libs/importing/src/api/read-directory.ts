import type { RecordType } from '../columns';
import type { ConsentSubject, FieldKind, Group, KindOf, Person } from '../records';
import { parseNationalNumber } from '../values';
import type { Api } from './client';

interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function readAll<Node>(
  api: Api,
  root: 'users' | 'teams' | 'records' | 'allPhoneNumbers',
  selection: string,
  filter = '',
): Promise<Node[]> {
  const query = `query All($after: Cursor) {
    ${root}(first: 100, after: $after ${filter}) { edges { node { ${selection} } } pageInfo { hasNextPage endCursor } }
  }`;
  const nodes: Node[] = [];
  for (let after: string | null = null; ; ) {
    const page: Page<Node> = (await api<Record<string, Page<Node>>>(query, { after }))[root]!;
    nodes.push(...page.edges.map(({ node }) => node));
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}

/** Who can own records. */
export async function readOwners(
  api: Api,
): Promise<{ readonly users: readonly Person[]; readonly teams: readonly Group[] }> {
  const users = await readAll<Person>(api, 'users', 'externalId name email');
  return { users, teams: await readAll<Group>(api, 'teams', 'externalId name') };
}

/** Finds what consent can be about: one of our numbers, or a team by its externalId or a name that only one has. */
export async function readNumbersAndTeams(api: Api): Promise<(written: string) => ConsentSubject | undefined> {
  const numbers = await readAll<{ readonly id: string; readonly number: string }>(api, 'allPhoneNumbers', 'id number');
  return subjectsOf(numbers, await readAll<Group & { readonly id: string }>(api, 'teams', 'id externalId name'));
}

/** As `readNumbersAndTeams`, of those that were read. */
export function subjectsOf(
  numbers: readonly { readonly id: string; readonly number: string }[],
  teams: readonly (Group & { readonly id: string })[],
): (written: string) => ConsentSubject | undefined {
  const ofNumber = new Map(numbers.map(({ id, number }) => [number, id]));
  return (written) => {
    if (keyOf(written) === 'company') return { scope: 'COMPANY' };
    const number = ofNumber.get(parseNationalNumber(written, '') ?? '');
    if (number !== undefined) return { scope: 'PHONE_NUMBER', subjectId: number };
    const byId = teams.filter(({ externalId }) => externalId === written);
    const named = byId.length > 0 ? byId : teams.filter(({ name }) => keyOf(name) === keyOf(written));
    return named.length === 1 ? { scope: 'TEAM', subjectId: named[0]!.id } : undefined;
  };
}

/** Finds the ID of an account by its name, if only one has it. It keeps the names of all accounts. */
export async function readAccounts(api: Api): Promise<(name: string) => string | undefined> {
  const accounts = await readAll<Named>(api, 'records', 'externalId name', 'types: [ACCOUNT]');
  const ids = new Map<string, string | null>();
  for (const { name, externalId } of accounts) ids.set(keyOf(name), ids.has(keyOf(name)) ? null : externalId);
  return (name) => ids.get(keyOf(name)) ?? undefined;
}

interface Named {
  readonly name: string;
  readonly externalId: string | null;
}

const keyOf = (name: string) => name.trim().toLowerCase();

interface Definition {
  readonly key: string;
  readonly recordType: RecordType;
  readonly kind: FieldKind;
}

/** The custom fields of the company. */
export async function readFieldKinds(api: Api): Promise<KindOf> {
  const { recordFields } = await api<{ recordFields: Definition[] }>('{ recordFields { key recordType kind } }');
  return (type, key) => recordFields.find((field) => field.recordType === type && field.key === key)?.kind;
}

/** Of numbers without a +, as the company decided; undefined if it did not. */
export async function readDefaultCountry(api: Api): Promise<string | undefined> {
  const { defaultCountry } = await api<{ readonly defaultCountry: string | null }>('{ defaultCountry }', {});
  return defaultCountry ?? undefined;
}
