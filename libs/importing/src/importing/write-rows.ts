import type { UpsertOptions } from '../api';
import type { OwnerInput, RecordInput } from '../records';
import type { ImportRow } from './batches';
import type { AcceptedRow, Counts, RefusedRow } from './outcome';
import type { SeenRows } from './seen-rows';
import type { ImportTarget } from './target';

export interface WriteOptions extends UpsertOptions {
  readonly target: ImportTarget;
  /** Of new records that have no owner in the file. */
  readonly defaultOwner: OwnerInput | undefined;
  /** The rows of the whole file, which a dry run does not write. */
  readonly seen: SeenRows;
  readonly counts: Counts;
  readonly onRefused: (row: RefusedRow) => void;
  /** How a row that was accepted ended. */
  readonly onAccepted?: (row: AcceptedRow) => void;
}

interface Fault {
  readonly code: string;
  readonly message: string;
  readonly field: string | undefined;
}

/**
 * Writes some rows, and counts how each ended. Rows that were refused for what the import can add or, in a dry run, only
 * misses because it writes nothing, are sent once more.
 */
export async function writeRows(rows: readonly ImportRow[], options: WriteOptions): Promise<void> {
  const { target, counts, onRefused } = options;
  const input = rows.map(({ record }) => record);
  const { rows: accepted, userErrors } = await target.upsertRecords(input, options);
  for (const { index, outcome, isStale, possibleDuplicates = [] } of accepted) {
    const row = rows[index]!;
    const ended = isStale ? 'stale' : endOf(outcome, row);
    counts[ended] += 1;
    options.onAccepted?.({ line: row.line, cells: row.cells, ended, possibleDuplicates });
  }
  const isAccepted = new Set(accepted.map(({ index }) => index));
  const faults = new Map<number, Fault[]>();
  for (const { code, message, path } of userErrors) {
    const [index, field] = [Number(path[0]), path[1]];
    faults.set(index, [...(faults.get(index) ?? []), { code, message, field }]);
  }
  const again: ImportRow[] = [];
  rows.forEach((row, index) => {
    if (isAccepted.has(index)) return;
    const reasons = faults.get(index) ?? [];
    const amended = amend(row, reasons, options);
    if (amended !== undefined) return again.push(amended);
    const reason = reasons.map(({ message }) => message).join(' ') || 'Refused. Fix the other rows first to see why.';
    onRefused({ line: row.line, cells: row.cells, reason });
  });
  if (again.length > 0) await writeRows(again, options);
}

function endOf(outcome: 'CREATED' | 'UPDATED' | 'UNCHANGED', row: ImportRow): 'created' | 'updated' | 'unchanged' {
  if (outcome === 'CREATED') return 'created';
  // The dry run left out the link of this row, which the import sets.
  return outcome === 'UPDATED' || hasLinkLater.has(row) ? 'updated' : 'unchanged';
}

const hasLinkLater = new WeakSet<ImportRow>();

/** The row with what the import can add; undefined if something else is wrong with it, too. */
function amend(row: ImportRow, faults: readonly Fault[], options: WriteOptions): ImportRow | undefined {
  let { record } = row;
  let isLinkLater = hasLinkLater.has(row);
  for (const { code, field } of faults)
    if (field === 'owner' && code === 'INVALID_INPUT' && record.owner === undefined && options.defaultOwner)
      record = { ...record, owner: options.defaultOwner };
    else if (options.dryRun && code === 'NOT_FOUND' && isInFile(record, field, options.seen)) {
      record = { ...record, [field!]: undefined };
      isLinkLater = true;
    } else return undefined;
  if (faults.length === 0) return undefined;
  const amended = { ...row, record };
  if (isLinkLater) hasLinkLater.add(amended);
  return amended;
}

function isInFile(record: RecordInput, field: string | undefined, seen: SeenRows): boolean {
  if (field === 'accountExternalId') return isTaken(seen, `ACCOUNT:${record.accountExternalId}`);
  return field === 'contactExternalId' && isTaken(seen, `CONTACT:${record.contactExternalId}`);
}

const isTaken = (seen: SeenRows, key: string) => seen.find(key)?.otherLine === 0;
