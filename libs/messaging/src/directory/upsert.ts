import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import type { Refusal } from '../refusal';
import { isSame } from './is-same';
import { type IndexedRow, RowChecks } from './row-checks';

/** The most rows of a call. */
export const maxRows = 1_000;

export type UpsertOutcome = 'CREATED' | 'UPDATED' | 'UNCHANGED';

export interface UpsertOptions {
  /** Does everything, then rolls it back. */
  readonly dryRun?: boolean;
}

export interface UpsertedRow {
  readonly index: number;
  readonly externalId: string;
  /** Null in a dry run that would create it. */
  readonly id: string | null;
  readonly outcome: UpsertOutcome;
  /** It was older than the stored one, so it changed nothing. */
  readonly isStale: boolean;
  /** Ids of records. */
  readonly possibleDuplicates: readonly string[];
}

export interface UpsertResult {
  /** The accepted rows, in the order of the input. */
  readonly rows: readonly UpsertedRow[];
  readonly created: number;
  readonly updated: number;
  /** Paths start with the index of the refused row; the other rows are written. */
  readonly refusals: readonly Refusal[];
}

/** An accepted row of the call, with what is stored of it. */
export interface GivenRow<Input, Row> extends IndexedRow<Input> {
  readonly stored: Row | undefined;
  /** Of the stored row, or of the new one. */
  readonly id: string;
}

/** What a call changes of a row: what is undefined stays, null is what a new row has. */
export type Patch<Row> = { readonly [Name in keyof Row]?: Row[Name] | null | undefined };

/** What kinds of rows differ in. */
export interface Kind<Input, Row extends { readonly id: string }> {
  externalIdOf(input: Input): string;
  /** Refuses rows that are wrong whatever is stored. */
  check(checks: RowChecks<Input>): void;
  /** Locks what is stored of these rows, and returns it by index. */
  find(tx: Transaction, rows: readonly IndexedRow<Input>[]): Promise<Map<number, Row>>;
  /** The fields without which there is no row, with their names in the API. */
  readonly required: Partial<Record<keyof Input & string, string>>;
  /** The values of a new row's other fields. */
  readonly blank: Partial<Row>;
  /** Finds what the rows refer to, and refuses those that refer to nothing. */
  resolve(
    tx: Transaction,
    checks: RowChecks<Input>,
    rows: readonly GivenRow<Input, Row>[],
  ): Promise<(row: GivenRow<Input, Row>) => Patch<Row>>;
  /** When the row last changed in the system that it comes from: an older one than the stored one changes nothing. */
  readonly version?: keyof Input & keyof Row & string;
  /** The last step of a row that is created or changed. */
  finish?(row: Row, input: Input): Row;
  write(tx: Transaction, rows: readonly Row[]): Promise<void>;
  /** Whether somebody may see more or less than before. */
  isAccessChanged(before: Row | undefined, after: Row): boolean;
  possibleDuplicates?(tx: Transaction, rows: readonly Row[]): Promise<(row: Row) => readonly string[]>;
}

/**
 * Writes rows in one transaction. Fields that are left out stay as they are, null clears them. Repeating a call changes
 * nothing.
 */
export async function upsertRows<Input, Row extends { readonly id: string }>(
  { database, newId }: Dependencies,
  kind: Kind<Input, Row>,
  input: readonly Input[],
  { dryRun = false }: UpsertOptions = {},
): Promise<UpsertResult> {
  if (input.length > maxRows)
    throw new RangeError(`Too many rows: ${input.length}. Send at most ${maxRows} rows per call.`);
  try {
    return await database.transaction(async (tx) => {
      // Here, as a transaction may be repeated.
      const checks = new RowChecks(input);
      kind.check(checks);
      const stored = await kind.find(tx, checks.taken());
      refuseIncomplete(kind, checks, stored);
      const rows = checks.taken().map((given): GivenRow<Input, Row> => {
        const found = stored.get(given.index);
        return { ...given, stored: found, id: found?.id ?? newId() };
      });
      const isOld = (row: GivenRow<Input, Row>) => isStale(kind, row);
      const fresh = rows.filter((row) => !isOld(row));
      const patchOf = await kind.resolve(tx, checks, fresh);
      const accepted = rows.filter(({ index }) => !checks.isRefused(index));
      const changes = accepted.map((row) => (isOld(row) ? unchanged(row) : changeOf(kind, row, patchOf(row))));
      const result = await writeChanges(tx, kind, changes, dryRun);
      if (dryRun) throw new RolledBack({ ...result, refusals: checks.refusals });
      return { ...result, refusals: checks.refusals };
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.result;
    throw error;
  }
}

/** Carries the result of a dry run out of the transaction that it rolls back. */
class RolledBack extends Error {
  constructor(readonly result: UpsertResult) {
    super('A dry run writes nothing.');
  }
}

function refuseIncomplete<Input, Row extends { readonly id: string }>(
  { required }: Kind<Input, Row>,
  checks: RowChecks<Input>,
  stored: ReadonlyMap<number, Row>,
): void {
  for (const { row, index } of checks.taken())
    for (const [field, name] of Object.entries(required) as [keyof Input, string][])
      if (!stored.has(index) && row[field] == null)
        checks.refuse(index, 'INVALID_INPUT', `A new row needs ${name}. Add it.`, name);
      else if (row[field] === null)
        checks.refuse(index, 'INVALID_INPUT', `${name} must not be null. Leave it out to keep it as it is.`, name);
}

function isStale<Input, Row extends { readonly id: string }>(
  { version }: Kind<Input, Row>,
  { row, stored }: GivenRow<Input, Row>,
): boolean {
  if (version === undefined || stored === undefined) return false;
  const [given, known] = [row[version], stored[version]] as (Date | null | undefined)[];
  return given != null && known != null && given < known;
}

interface Change<Input, Row> {
  readonly given: GivenRow<Input, Row>;
  readonly outcome: UpsertOutcome;
  readonly isStale: boolean;
  /** The row as it will be. */
  readonly row: Row;
  /** Something of it is written, if only when it last changed elsewhere. */
  readonly isWritten: boolean;
}

const unchanged = <Input, Row>(given: GivenRow<Input, Row>): Change<Input, Row> => ({
  ...{ given, outcome: 'UNCHANGED', isStale: true, isWritten: false, row: given.stored! },
});

function changeOf<Input, Row extends { readonly id: string }>(
  { blank, version, finish = (row) => row }: Kind<Input, Row>,
  given: GivenRow<Input, Row>,
  patch: Patch<Row>,
): Change<Input, Row> {
  const { id, stored, row: input } = given;
  const row = { ...blank, ...stored, id } as Row;
  for (const name of Object.keys(patch) as (keyof Row)[])
    if (patch[name] !== undefined) row[name] = (patch[name] ?? blank[name] ?? null) as Row[keyof Row];
  if (stored === undefined)
    return { given, outcome: 'CREATED', isStale: false, isWritten: true, row: finish(row, input) };
  const changed = Object.keys(row).filter((name) => !isSame(row[name as keyof Row], stored[name as keyof Row]));
  const isUnchanged = changed.every((name) => name === version);
  return {
    ...{ given, outcome: isUnchanged ? 'UNCHANGED' : 'UPDATED', isStale: false },
    ...{ isWritten: changed.length > 0, row: isUnchanged ? row : finish(row, input) },
  };
}

async function writeChanges<Input, Row extends { readonly id: string }>(
  tx: Transaction,
  kind: Kind<Input, Row>,
  changes: readonly Change<Input, Row>[],
  dryRun: boolean,
): Promise<Omit<UpsertResult, 'refusals'>> {
  await kind.write(
    tx,
    changes.filter(({ isWritten }) => isWritten).map(({ row }) => row),
  );
  const isAccessChanged = changes.some(
    ({ outcome, given, row }) => outcome !== 'UNCHANGED' && kind.isAccessChanged(given.stored, row),
  );
  if (isAccessChanged) await tx.outbox.append([{ type: 'access-changed' }]);
  const rows = changes.map(({ row }) => row);
  const duplicatesOf = (await kind.possibleDuplicates?.(tx, rows)) ?? (() => []);
  const count = (wanted: UpsertOutcome) => changes.filter(({ outcome }) => outcome === wanted).length;
  return {
    rows: changes.map(({ given, outcome, isStale, row }) => ({
      ...{ index: given.index, externalId: kind.externalIdOf(given.row), outcome, isStale },
      id: dryRun && outcome === 'CREATED' ? null : row.id,
      possibleDuplicates: duplicatesOf(row),
    })),
    created: count('CREATED'),
    updated: count('UPDATED'),
  };
}

/** Finds stored rows by their key. */
export function findByKey<Input, Key, Row>(
  lock: (tx: Transaction, keys: readonly Input[]) => Promise<readonly Row[]>,
  keyOf: (row: Input | Row) => Key,
): (tx: Transaction, rows: readonly IndexedRow<Input>[]) => Promise<Map<number, Row>> {
  return async (tx, rows) => {
    const locked = await lock(
      tx,
      rows.map(({ row }) => row),
    );
    const stored = new Map(locked.map((row) => [keyOf(row), row]));
    return new Map(
      rows.flatMap(({ row, index }) => {
        const found = stored.get(keyOf(row));
        return found === undefined ? [] : [[index, found] as const];
      }),
    );
  };
}
