import { type Delimiter, declaredDelimiter, delimiters, detectDelimiter } from './detect-delimiter';
import { decode, detectEncoding, type Encoding } from './detect-encoding';
import { type Line, readLines } from './read-lines';
import { readRows, type Row } from './read-rows';

/** A CSV file that can be read several times. */
export interface Table {
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly header: readonly string[];
  rows(): AsyncIterable<Row>;
}

/** How to read a file, if it was not recognized as it should be. */
export interface ReadingOptions {
  readonly encoding?: Encoding['label'];
  readonly delimiter?: Delimiter;
  /** Names the columns of a file that starts with a row instead of names; undefined if its first line has names. */
  readonly nameColumns?: (firstLine: readonly string[]) => readonly string[] | undefined;
}

/** Opens the bytes of a file. Each call begins at its start. */
export type OpenFile = () => AsyncIterable<Uint8Array>;

export async function openTable(file: OpenFile, options: ReadingOptions = {}): Promise<Table> {
  const encoding = options.encoding
    ? { label: options.encoding, description: `${options.encoding}, as stated` }
    : await detectEncoding(file());
  const open = async () => startTable(readLines(decode(file(), encoding.label)), options);
  const { delimiter, header, lines } = await open();
  await lines.return?.();
  // As in files that were joined.
  const isHeader = ({ cells }: Row) => cells.every((cell, index) => cell.trim() === header[index]);
  return {
    ...{ encoding, delimiter, header },
    async *rows() {
      const table = await open();
      try {
        for await (const row of readRows(table.lines, delimiter, header.length))
          yield isHeader(row) ? { ...row, fault: 'The line repeats the names of the columns.' } : row;
      } finally {
        await table.lines.return?.();
      }
    },
  };
}

interface Start {
  readonly delimiter: string;
  readonly header: readonly string[];
  /** The lines after the header. */
  readonly lines: AsyncIterator<Line>;
}

async function startTable(
  given: AsyncIterable<Line>,
  { delimiter: stated, nameColumns }: ReadingOptions,
): Promise<Start> {
  const lines = given[Symbol.asyncIterator]();
  let declared: string | undefined;
  for (;;) {
    const { done, value } = await lines.next();
    if (done === true) throw new Error('The file is empty. It needs a line with the names of its columns.');
    if (value.text.trim() === '') continue;
    if (declared === undefined && (declared = declaredDelimiter(value.text)) !== undefined) continue;
    const delimiter = stated ?? declared ?? detectDelimiter(value.text);
    if (!(delimiter in delimiters))
      throw new Error(`Unknown delimiter: ${delimiter}. Use a comma, semicolon, tab or vertical bar.`);
    const { value: header } = await readRows(startingWith(value, lines), delimiter).next();
    if (header == null || header.fault !== null)
      throw new Error(`Invalid names of columns: ${header?.fault ?? 'there are none.'}`);
    const names = nameColumns?.(header.cells);
    if (names !== undefined) return { delimiter, header: names, lines: startingWith(value, lines) };
    return { delimiter, header: header.cells.map((cell) => cell.trim()), lines };
  }
}

/** The lines from one that was already taken. */
function startingWith(first: Line, lines: AsyncIterator<Line>): AsyncIterator<Line> {
  let isTaken = false;
  return {
    next: () => {
      if (isTaken) return lines.next();
      isTaken = true;
      return Promise.resolve({ done: false, value: first });
    },
    return: () => lines.return?.() ?? Promise.resolve({ done: true, value: undefined }),
  };
}
