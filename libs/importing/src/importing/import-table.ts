import type { RecordType } from '../columns';
import type { Table } from '../reading';
import { type OwnerInput, readRecord, type Rules } from '../records';
import { batchesOf, type ImportRow } from './batches';
import { inParallel } from './in-parallel';
import { type AcceptedRow, type Counts, noCounts, type RefusedRow } from './outcome';
import { SeenRows } from './seen-rows';
import type { ImportTarget } from './target';
import { WarningCounter, type Warnings } from './warnings';
import { writeRows } from './write-rows';

export interface ImportOptions {
  readonly target: ImportTarget;
  readonly rules: Rules;
  readonly defaultOwner: OwnerInput | undefined;
  /** Check everything, write nothing. */
  readonly dryRun: boolean;
  readonly claimUnclaimedByNumber: boolean;
  readonly onRefused: (row: RefusedRow) => void;
  /** How a row that was accepted ended. */
  readonly onAccepted?: (row: AcceptedRow) => void;
  /** Also ask which unclaimed leads a new record may be. */
  readonly asksForDuplicates?: boolean;
  /** Fewer than the API takes, if somebody waits for the progress. */
  readonly rowsPerCall?: number;
  readonly onProgress: (done: number, total: number) => void;
}

export interface Survey {
  readonly rows: number;
  /** The first rows, as they are understood. */
  readonly firstRows: readonly ImportRow[];
  readonly warnings: Warnings;
}

interface SurveyedFile extends Survey {
  readonly seen: SeenRows;
  readonly types: ReadonlySet<RecordType>;
}

/** Records that others refer to come first, whatever the order of the file. */
const order: readonly RecordType[] = ['ACCOUNT', 'CONTACT', 'LEAD', 'OPPORTUNITY'];
const maxFirstRows = 3;

/**
 * Imports a table through the API. It reads the file once to check it, and once for each type of record in it, so that the
 * memory it needs does not grow with the file, except for a hash of each row.
 */
export async function importTable(table: Table, options: ImportOptions): Promise<Survey & { readonly counts: Counts }> {
  const counts = noCounts();
  const onRefused = (row: RefusedRow) => {
    counts.refused += 1;
    options.onRefused(row);
  };
  const survey = await surveyTable(table, options.rules, onRefused);
  const { seen } = survey;
  let done = counts.refused;
  for (const type of order.filter((each) => survey.types.has(each))) {
    const rows = rowsOfType(table, { type, seen, rules: options.rules, counts, onRefused });
    await inParallel(batchesOf(rows, options.rowsPerCall), async (batch) => {
      await writeRows(batch, { ...options, seen, counts, onRefused });
      options.onProgress((done += batch.length), survey.rows);
    });
  }
  return { ...survey, counts };
}

const keyOf = ({ record }: Pick<ImportRow, 'record'>) => `${record.type}:${record.externalId}`;

async function surveyTable(table: Table, rules: Rules, onRefused: (row: RefusedRow) => void): Promise<SurveyedFile> {
  const [seen, types, firstRows] = [new SeenRows(), new Set<RecordType>(), [] as ImportRow[]];
  const warnings = new WarningCounter();
  let rows = 0;
  for await (const row of table.rows()) {
    rows += 1;
    const understood = row.fault ?? readRecord(row.cells, rules);
    if (typeof understood === 'string') {
      onRefused({ ...row, reason: understood });
      continue;
    }
    const { record } = understood;
    types.add(record.type);
    seen.add(keyOf(understood), JSON.stringify(record), row.line);
    if (firstRows.length < maxFirstRows) firstRows.push({ ...row, record });
    warnings.add(understood.warnings, row.line);
  }
  return { rows, firstRows, warnings: warnings.all, seen, types };
}

interface Selection {
  readonly type: RecordType;
  readonly seen: SeenRows;
  readonly rules: Rules;
  readonly counts: Counts;
  readonly onRefused: (row: RefusedRow) => void;
}

/** The readable rows of a type, each record once. Rows that the survey refused are not mentioned again. */
async function* rowsOfType(
  table: Table,
  { type, seen, rules, counts, onRefused }: Selection,
): AsyncIterable<ImportRow> {
  for await (const row of table.rows()) {
    const understood = row.fault ?? readRecord(row.cells, rules);
    if (typeof understood === 'string' || understood.record.type !== type) continue;
    const known = seen.find(keyOf(understood));
    if (known === undefined) throw new Error('The file changed while it was read. Repeat the import.');
    const { line, otherLine } = known;
    if (otherLine !== 0) {
      const other = line === row.line ? otherLine : line;
      onRefused({ ...row, reason: `Line ${other} has the same ID with other values. Keep one of them.` });
    } else if (line === row.line) yield { line, cells: row.cells, record: understood.record };
    else counts.repeated += 1;
  }
}
