import { readSalesforceId } from '../values';
import type { OwnerInput } from './record-input';

export interface Person {
  readonly externalId: string;
  readonly name: string;
  readonly email: string;
}

export interface Group {
  readonly externalId: string;
  readonly name: string;
}

/** Finds owners as exports name them. */
export interface Owners {
  /** By externalId, email address, or a name that only one of them has. */
  find(written: string): OwnerInput | undefined;
  findTeam(written: string): OwnerInput | undefined;
}

const emailIn = /[^\s<>()",;]+@[^\s<>()",;]+/;

export function createOwners(users: readonly Person[], teams: readonly Group[]): Owners {
  const people = users.map((user) => ({
    names: [user.externalId, user.email, user.name],
    owner: { userExternalId: user.externalId },
  }));
  const groups = teams.map((team) => ({
    names: [team.externalId, team.name],
    owner: { teamExternalId: team.externalId },
  }));
  const [ofAll, ofTeams] = [indexOwners([...people, ...groups]), indexOwners(groups)];
  return {
    find: (written) => ofAll(written) ?? ofAll(emailIn.exec(written)?.[0] ?? ''),
    findTeam: ofTeams,
  };
}

/** An id of Salesforce's has two lengths. Its case counts, unlike that of names. */
const keyOf = (name: string) => readSalesforceId(name) ?? name.trim().toLowerCase();

/** An id comes before an email address, and that before a name. A name of several is the name of none. */
function indexOwners(
  rows: readonly { readonly names: readonly string[]; readonly owner: OwnerInput }[],
): (written: string) => OwnerInput | undefined {
  const ranks = [0, 1, 2].map((rank) => {
    const found = new Map<string, OwnerInput | undefined>();
    for (const { names, owner } of rows)
      if (names[rank]) found.set(keyOf(names[rank]), found.has(keyOf(names[rank])) ? undefined : owner);
    return found;
  });
  return (written) => ranks.find((rank) => rank.has(keyOf(written)))?.get(keyOf(written));
}
