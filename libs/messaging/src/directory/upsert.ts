import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import { refusal, type Refusal } from '../refusal';
import { cleanText } from '../text/clean-text';
import type { UpsertCounts } from './directory';

/** Exactly one of the two, by the caller's own id. */
export interface OwnerInput {
  readonly userExternalId?: string | null;
  readonly teamExternalId?: string | null;
}

export interface UpsertResult extends UpsertCounts {
  /** Paths start with the index of the refused row; the other rows are written. */
  readonly refusals: readonly Refusal[];
}

/** The most rows of a call. */
export const maxRows = 1_000;

const maxNameLength = 255;

/** What is wrong with a name or an external id; null if it is fine. */
export function faultOfName(value: string): string | null {
  if (value.trim() === '') return 'must not be empty';
  if (value.length > maxNameLength) return `must have at most ${maxNameLength} characters`;
  if (cleanText(value) !== value) return 'has characters that cannot be stored (NUL or half a surrogate pair)';
  return null;
}

/** Collects what is wrong with the rows of a call. */
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
      else this.refuse(index, 'INVALID_INPUT', `Row ${earlier} of this call already has this ${field}.`, field);
    });
    return this;
  }

  /** The rows that are not refused so far, with their indexes. */
  taken(): { row: Row; index: number }[] {
    return this.rows.map((row, index) => ({ row, index })).filter(({ index }) => !this.#refused.has(index));
  }
}

type OwnerIds = { readonly ownerUserId: string | null; readonly ownerTeamId: string | null };

/** Finds the owners of all rows, and refuses rows whose owner does not exist or is not exactly one. */
export async function resolveOwners<Row extends { readonly owner: OwnerInput }>(
  tx: Transaction,
  checks: RowChecks<Row>,
): Promise<Map<number, OwnerIds>> {
  const rows = checks.taken();
  const users = await tx.directory.userIds(rows.flatMap(({ row }) => row.owner.userExternalId ?? []));
  const teams = await tx.directory.teamIds(rows.flatMap(({ row }) => row.owner.teamExternalId ?? []));
  const owners = new Map<number, OwnerIds>();
  for (const { row, index } of rows) {
    const { userExternalId: user, teamExternalId: team } = row.owner;
    const ownerUserId = user == null ? null : users.get(user);
    const ownerTeamId = team == null ? null : teams.get(team);
    if ((user == null) === (team == null))
      checks.refuse(index, 'INVALID_INPUT', 'Set either the user or the team as owner.', 'owner');
    else if (ownerUserId === undefined)
      checks.refuse(index, 'NOT_FOUND', `User ${user} not found. Upsert users first.`, 'owner', 'userExternalId');
    else if (ownerTeamId === undefined)
      checks.refuse(index, 'NOT_FOUND', `Team ${team} not found. Upsert teams first.`, 'owner', 'teamExternalId');
    else owners.set(index, { ownerUserId, ownerTeamId });
  }
  return owners;
}

/** Carries the result of a dry run out of the transaction that it rolls back. */
class RolledBack extends Error {
  constructor(readonly result: UpsertResult) {
    super('A dry run writes nothing.');
  }
}

/** Writes the rows in one transaction. A dry run does the same and rolls it back. */
export async function upsertRows<Row>(
  { database }: Dependencies,
  rows: readonly Row[],
  write: (tx: Transaction, checks: RowChecks<Row>) => Promise<UpsertCounts>,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<UpsertResult> {
  if (rows.length > maxRows)
    throw new RangeError(`Too many rows: ${rows.length}. Send at most ${maxRows} rows per call.`);
  try {
    return await database.transaction(async (tx) => {
      // Here, as a transaction may be repeated.
      const checks = new RowChecks(rows);
      const result = { ...(await write(tx, checks)), refusals: checks.refusals };
      if (dryRun) throw new RolledBack(result);
      return result;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.result;
    throw error;
  }
}
