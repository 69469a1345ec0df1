import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readLines } from './read-lines';
import { maxLinesPerRow, readRows, type Row } from './read-rows';

async function* inChunks(text: string, size: number): AsyncIterable<string> {
  for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
}

async function read(text: string, { columns, size = 1_000 }: { columns?: number; size?: number } = {}): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of readRows(readLines(inChunks(text, size))[Symbol.asyncIterator](), ',', columns))
    rows.push(row);
  return rows;
}

describe('rows', () => {
  test.each(['\n', '\r\n', '\r'])(
    'have the physical line that they start in, with lines that end with %j',
    async (end) => {
      const text = ['a,b', '"one', 'two",c', '', 'd,e', ''].join(end);
      for (const size of [1, 2, 5, 1_000])
        expect(await read(text, { columns: 2, size })).toEqual([
          { line: 1, cells: ['a', 'b'], fault: null },
          { line: 2, cells: [`one${end}two`, 'c'], fault: null },
          { line: 5, cells: ['d', 'e'], fault: null },
        ]);
    },
  );

  test('are what a parser without a way back reads, if they are well formed', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ö', '"', ',', '\n', '\r\n', ' ', ';'), maxLength: 6 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, size) => {
        const quote = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
        const text = rows.map((cells) => cells.map(quote).join(',')).join('\r\n');
        const expected = parse(text, { relax_column_count: true, info: true, record_delimiter: '\r\n' }) as unknown as {
          record: string[];
        }[];
        const filled = expected.map(({ record }) => record).filter((cells) => cells.some((each) => each.trim() !== ''));
        const ours = await read(text, { size });
        expect(ours.map(({ cells }) => cells)).toEqual(filled);
        expect(ours.every(({ fault }) => fault === null)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('can have spaces around quoted cells, and an empty last cell', async () => {
    const rows = await read('a, "b, c" ,\n "d" , e,"f"\n', { columns: 3 });
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b, c', ''],
      ['d', ' e', 'f'],
    ]);
  });

  test('that have lost their closing quote do not take the following rows with them', async () => {
    const rest = Array.from({ length: maxLinesPerRow + 10 }, (_, n) => `x${n},y`);
    const rows = await read(['a,b', 'c,"lost', ...rest].join('\n'), { columns: 2 });
    expect(rows.filter(({ fault }) => fault !== null).map(({ line }) => line)).toEqual([2]);
    expect(rows).toHaveLength(rest.length + 2);
  });

  test('that swallow others up to the next quote are refused alone', async () => {
    const rows = await read('a,b\nc,"lost\nd,e\nf,"also\ng,h\n', { columns: 2 });
    expect(rows.filter(({ fault }) => fault === null).map(({ cells }) => cells[0])).toEqual(['a', 'd', 'g']);
    expect(rows.filter(({ fault }) => fault !== null).map(({ line }) => line)).toEqual([2, 4]);
  });
});
