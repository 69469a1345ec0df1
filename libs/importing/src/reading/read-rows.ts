import type { Line } from './read-lines';
import { splitRow } from './split-row';

/** A row of a table, with the physical line that it starts in. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with the row as a row; null if nothing is. */
  readonly fault: string | null;
}

/** A quoted cell that spans more has lost its closing quote. */
export const maxLinesPerRow = 500;
export const maxRowLength = 200_000;

const quoteFault =
  'A quote is not closed, or is inside a cell without quotes. Quote the whole cell, and double quotes in it.';

/**
 * Reads the rows of a CSV file. `columns` is how many cells each must have; undefined for any number.
 *
 * A wrong row costs only its own line: reading goes on in the next line, even if a lone quote seems to make the following
 * lines a part of its cell. Parsers that stream without going back lose these lines.
 */
export async function* readRows(
  lines: AsyncIterator<Line>,
  delimiter: string,
  columns?: number,
): AsyncGenerator<Row, void> {
  const waiting: Line[] = [];
  for (;;) {
    const first = waiting.shift() ?? (await next(lines));
    if (first === undefined) return;
    if (first.text.trim() === '') continue;
    const row = await readRow(first, { waiting, lines, delimiter, columns });
    if (row.cells.some((cell) => cell.trim() !== '')) yield row;
  }
}

async function next(lines: AsyncIterator<Line>): Promise<Line | undefined> {
  const { done, value } = await lines.next();
  return done === true ? undefined : value;
}

interface Source {
  /** Lines that were read ahead. */
  readonly waiting: Line[];
  readonly lines: AsyncIterator<Line>;
  readonly delimiter: string;
  readonly columns: number | undefined;
}

async function readRow(first: Line, { waiting, lines, delimiter, columns }: Source): Promise<Row> {
  let text = first.text;
  let taken = 0;
  let split = splitRow(text, delimiter);
  while (split === 'open' && taken < maxLinesPerRow && text.length < maxRowLength) {
    if (taken === waiting.length) {
      const more = await next(lines);
      if (more === undefined) break;
      waiting.push(more);
    }
    text += waiting[taken]!.text;
    taken += 1;
    split = splitRow(text, delimiter);
  }
  const { number: line } = first;
  if (typeof split === 'string') return { line, cells: [first.text.trimEnd()], fault: quoteFault };
  if (columns !== undefined && split.length !== columns)
    return { line, cells: split, fault: countFault(split.length, columns) };
  waiting.splice(0, taken);
  return { line, cells: split, fault: null };
}

const countFault = (count: number, columns: number) =>
  `The row has ${count} ${count === 1 ? 'cell' : 'cells'}, but the file has ${columns} columns.`;
