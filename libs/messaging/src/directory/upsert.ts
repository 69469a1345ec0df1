import type { Database, Transaction } from '../database';
import { refusal, type Refusal } from '../refusal';
import { cleanText } from '../text/clean-text';

/** Who something is to belong to, by the caller's own ids: one of the two. */
export interface OwnerInput {
  readonly userExternalId?: string | null;
  readonly teamExternalId?: string | null;
}

export interface UpsertResult {
  readonly created: number;
  readonly updated: number;
  /** Paths start with the index of the row at fault; the other rows are taken. */
  readonly refusals: readonly Refusal[];
}

export const maxRows = 1_000;

/** More rows than a call takes; nothing was written. */
export class TooManyRows extends Error {
  override name = 'TooManyRows';
}

export function refuseTooManyRows(rows: readonly unknown[]): void {
  if (rows.length > maxRows)
    throw new TooManyRows(`A call takes ${maxRows} rows at most; this one has ${rows.length}.`);
}

const maxNameLength = 255;

/** What is wrong with a name or an external id; null where nothing is. */
export function faultOfName(value: string): string | null {
  if (value.trim() === '') return 'must not be empty';
  if (value.length > maxNameLength) return `must have ${maxNameLength} characters at most`;
  if (cleanText(value) !== value) return 'has characters that cannot be stored (NUL or half a character)';
  return null;
}

/** Refuses names that cannot be taken, and keys that an earlier row of the call has. */
export class RowChecks<Row> {
  readonly refusals: Refusal[] = [];
  readonly #refused = new Set<number>();

  constructor(private readonly rows: readonly Row[]) {}

  refuse(index: number, code: Refusal['code'], message: string, ...field: string[]): void {
    this.refusals.push(refusal(code, message, String(index), ...field));
    this.#refused.add(index);
  }

  names(fields: readonly (keyof Row & string)[]): this {
    this.rows.forEach((row, index) => {
      for (const field of fields) {
        const fault = faultOfName(String(row[field]));
        if (fault !== null) this.refuse(index, 'INVALID_INPUT', `${field} ${fault}.`, field);
      }
    });
    return this;
  }

  unique(keyOf: (row: Row) => string, field: string): this {
    const first = new Map<string, number>();
    this.rows.forEach((row, index) => {
      const key = keyOf(row);
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, index);
      else
        this.refuse(index, 'INVALID_INPUT', `The same ${field} stands in row ${earlier} of this call already.`, field);
    });
    return this;
  }

  /** The rows that nothing was said against so far, with their indexes. */
  taken(): { row: Row; index: number }[] {
    return this.rows.map((row, index) => ({ row, index })).filter(({ index }) => !this.#refused.has(index));
  }
}

/** Finds the owners of all rows at once; a row whose owner is not there, or is not one, is refused. */
export async function resolveOwners<Row extends { readonly owner: OwnerInput }>(
  tx: Transaction,
  checks: RowChecks<Row>,
): Promise<Map<number, { ownerUserId: string | null; ownerTeamId: string | null }>> {
  const rows = checks.taken();
  const users = await tx.directory.userIds(rows.flatMap(({ row }) => row.owner.userExternalId ?? []));
  const teams = await tx.directory.teamIds(rows.flatMap(({ row }) => row.owner.teamExternalId ?? []));
  const owners = new Map<number, { ownerUserId: string | null; ownerTeamId: string | null }>();
  for (const { row, index } of rows) {
    const { userExternalId: user, teamExternalId: team } = row.owner;
    if ((user == null) === (team == null)) {
      checks.refuse(index, 'INVALID_INPUT', 'An owner is either a user or a team: give one of the two.', 'owner');
    } else if (user != null) {
      const ownerUserId = users.get(user);
      if (ownerUserId === undefined)
        checks.refuse(index, 'NOT_FOUND', `There is no user ${user}: upsert users first.`, 'owner', 'userExternalId');
      else owners.set(index, { ownerUserId, ownerTeamId: null });
    } else if (team != null) {
      const ownerTeamId = teams.get(team);
      if (ownerTeamId === undefined)
        checks.refuse(index, 'NOT_FOUND', `There is no team ${team}: upsert teams first.`, 'owner', 'teamExternalId');
      else owners.set(index, { ownerUserId: null, ownerTeamId });
    }
  }
  return owners;
}

/** Carries a dry run's result out of the transaction that it ends. */
class RolledBack extends Error {
  constructor(readonly result: UpsertResult) {
    super('A dry run writes nothing.');
  }
}

/** Does the work in a transaction; in a dry run, does it all the same and takes it back. */
export async function orRolledBack(
  dryRun: boolean,
  database: Database,
  work: (tx: Transaction) => Promise<UpsertResult>,
): Promise<UpsertResult> {
  try {
    return await database.transaction(async (tx) => {
      const result = await work(tx);
      if (dryRun) throw new RolledBack(result);
      return result;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.result;
    throw error;
  }
}
