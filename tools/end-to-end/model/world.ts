import { createRandom, type Random } from './random';

export type Role = 'VIEWER' | 'SALESPERSON' | 'SALES_MANAGER';
/** The name of a user or of a team. */
export type Owner = { readonly user: string } | { readonly team: string };
export const recordTypes = ['CONTACT', 'ACCOUNT', 'OPPORTUNITY', 'LEAD'] as const;
export type RecordType = (typeof recordTypes)[number];

export interface RecordSeed {
  readonly name: string;
  readonly type: RecordType;
  readonly owner: Owner;
  readonly isActive: boolean;
  /** Days since the year began. */
  readonly updatedOn: number;
  readonly phones: readonly string[];
  readonly account?: string;
  readonly contact?: string;
}

/** Something that happens in a world. */
export type Happening =
  | { readonly kind: 'text'; readonly body: string; readonly from: string; readonly to: string }
  /** `choice` says which of the conversations there are, and how many of its texts. */
  | { readonly kind: 'move'; readonly choice: number; readonly share: number; readonly record: string }
  | { readonly kind: 'undo'; readonly choice: number }
  | { readonly kind: 'number changes owner'; readonly number: string; readonly owner: Owner }
  | { readonly kind: 'record changes owner'; readonly record: string; readonly owner: Owner }
  | { readonly kind: 'user changes role'; readonly user: string; readonly role: Role }
  | { readonly kind: 'team changes members'; readonly team: string; readonly members: readonly string[] };

export interface World {
  readonly seed: number;
  readonly users: Readonly<Record<string, Role>>;
  readonly teams: Readonly<Record<string, readonly string[]>>;
  readonly numbers: Readonly<Record<string, Owner>>;
  readonly records: readonly RecordSeed[];
  readonly happenings: readonly Happening[];
}

const happeningsPerWorld = 18;

/** A small company in which every rule has something to decide. Names and numbers are of this world only. */
export function createWorld(seed: number): World {
  const random = createRandom(seed);
  const id = `w${seed}`;
  const names = (kind: string, count: number) => Array.from({ length: count }, (_, n) => `${id}-${kind}${n}`);
  const phones = (area: string, count: number) =>
    Array.from(
      { length: count },
      (_, n) => `+1${area}${200 + ((seed >> 10) % 700)}${String((seed % 1_000) * 10 + n).padStart(4, '0')}`,
    );
  const users = names('user', 5);
  const teams = names('team', 2);
  const numbers = phones('202', 3);
  const customers = phones('312', 4);
  const owners: Owner[] = [...users.map((user) => ({ user })), ...teams.map((team) => ({ team }))];
  const roles = [...users.map(() => pickRole(random))];
  const records = createRecords(random, names('record', 7), customers.slice(0, 3), owners);
  const happens = (n: number) =>
    pickHappening(random, `${id} text ${n}.`, { users, teams, numbers, customers, owners, records });
  return {
    seed,
    users: Object.fromEntries(users.map((user, n) => [user, roles[n]!])),
    teams: Object.fromEntries(teams.map((team) => [team, random.some(users, 0.5)])),
    numbers: Object.fromEntries(numbers.map((number) => [number, random.pick(owners)])),
    records,
    happenings: Array.from({ length: happeningsPerWorld }, (_, n) => happens(n)),
  };
}

const pickRole = (random: Random): Role =>
  random.pick(['SALESPERSON', 'SALESPERSON', 'SALESPERSON', 'SALES_MANAGER', 'VIEWER']);

function createRecords(
  random: Random,
  names: readonly string[],
  customers: readonly string[],
  owners: readonly Owner[],
) {
  const records: RecordSeed[] = [];
  // Accounts and contacts first, as others refer to them.
  const types = names
    .map(() => random.pick(recordTypes))
    .sort((one, other) => order.indexOf(one) - order.indexOf(other));
  for (const [place, name] of names.entries()) {
    const type = types[place]!;
    const parent = (of: RecordType) => {
      const possible = records.filter((record) => record.type === of);
      return possible.length > 0 && random.chance(0.7) ? random.pick(possible).name : undefined;
    };
    records.push({
      name,
      type,
      owner: random.pick(owners),
      isActive: random.chance(0.7),
      // Few days, so that many are alike.
      updatedOn: random.below(3),
      phones: type === 'OPPORTUNITY' ? [] : random.some(customers, 0.5),
      ...(type === 'OPPORTUNITY' ? { contact: parent('CONTACT'), account: parent('ACCOUNT') } : {}),
    });
  }
  return records;
}

const order: readonly RecordType[] = ['ACCOUNT', 'CONTACT', 'OPPORTUNITY', 'LEAD'];

interface Cast {
  readonly users: readonly string[];
  readonly teams: readonly string[];
  readonly numbers: readonly string[];
  readonly customers: readonly string[];
  readonly owners: readonly Owner[];
  readonly records: readonly RecordSeed[];
}

function pickHappening(random: Random, body: string, cast: Cast): Happening {
  const kind = random.below(20);
  if (kind < 10) return { kind: 'text', body, from: random.pick(cast.customers), to: random.pick(cast.numbers) };
  if (kind < 13)
    return {
      kind: 'move',
      choice: random.below(1_000),
      share: random.below(1_000),
      record: random.pick(cast.records).name,
    };
  if (kind < 16) return { kind: 'undo', choice: random.below(1_000) };
  if (kind === 16)
    return { kind: 'number changes owner', number: random.pick(cast.numbers), owner: random.pick(cast.owners) };
  if (kind === 17)
    return { kind: 'record changes owner', record: random.pick(cast.records).name, owner: random.pick(cast.owners) };
  if (kind === 18) return { kind: 'user changes role', user: random.pick(cast.users), role: pickRole(random) };
  return { kind: 'team changes members', team: random.pick(cast.teams), members: random.some(cast.users, 0.5) };
}
