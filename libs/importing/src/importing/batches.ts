import { maxRows } from '../limits';
import type { RecordInput } from '../records';

/** A row to write. It keeps its cells for the file of refused rows. */
export interface ImportRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly record: RecordInput;
}

/** The API limits the JSON values and bytes of a call: these are well below. */
const maxValuesPerCall = 30_000;
const maxCharactersPerCall = 1_000_000;

/** Rows in calls that are small enough for the API. */
export async function* batchesOf(rows: AsyncIterable<ImportRow>, rowsPerCall = maxRows): AsyncIterable<ImportRow[]> {
  let [batch, values, characters]: [ImportRow[], number, number] = [[], 0, 0];
  for await (const row of rows) {
    const [rowValues, rowCharacters] = [valuesOf(row.record), JSON.stringify(row.record).length];
    const isFull =
      batch.length === Math.min(rowsPerCall, maxRows) ||
      values + rowValues > maxValuesPerCall ||
      characters + rowCharacters > maxCharactersPerCall;
    if (isFull && batch.length > 0) {
      yield batch;
      [batch, values, characters] = [[], 0, 0];
    }
    batch.push(row);
    values += rowValues;
    characters += rowCharacters;
  }
  if (batch.length > 0) yield batch;
}

function valuesOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return value === undefined ? 0 : 1;
  return Object.values(value).reduce<number>((sum, each) => sum + valuesOf(each), 1);
}
