/** The cells of a row, or why the text is no row: a quoted cell that is still open may go on in the next line. */
export type Split = readonly string[] | 'open' | 'broken';

const end = /(?:\r\n|\n|\r)$/;

/**
 * Splits the text of a row into cells. A quoted cell may contain delimiters, line breaks and doubled quotes, and have spaces
 * around it.
 */
export function splitRow(text: string, delimiter: string): Split {
  const row = text.replace(end, '');
  const cells: string[] = [];
  let from = 0;
  for (;;) {
    const open = skipSpaces(row, from);
    if (row[open] !== '"') {
      const next = row.indexOf(delimiter, from);
      const cell = row.slice(from, next === -1 ? row.length : next);
      if (cell.includes('"')) return 'broken';
      cells.push(cell);
      if (next === -1) return cells;
      from = next + 1;
      continue;
    }
    const close = closingQuote(text, open + 1);
    if (close === -1) return 'open';
    cells.push(text.slice(open + 1, close).replaceAll('""', '"'));
    const next = skipSpaces(row, close + 1);
    if (next >= row.length) return cells;
    if (row[next] !== delimiter) return 'broken';
    from = next + 1;
  }
}

function skipSpaces(row: string, from: number): number {
  let place = from;
  while (row[place] === ' ') place += 1;
  return place;
}

function closingQuote(text: string, from: number): number {
  for (let place = text.indexOf('"', from); place !== -1; place = text.indexOf('"', place + 2))
    if (text[place + 1] !== '"') return place;
  return -1;
}
