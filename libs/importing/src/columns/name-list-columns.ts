const number = /^(?:tel:)?[+＋]?[\d\s().\u2010-\u2015/-]{7,}$/;
const date = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}/;
const isNumber = (cell: string) => number.test(cell.trim()) && !date.test(cell.trim());

/** Names for the columns of a list of numbers without names: then its first line has a number. */
export function nameListColumns(firstLine: readonly string[]): readonly string[] | undefined {
  const place = firstLine.findIndex(isNumber);
  return place < 0 ? undefined : firstLine.map((_, index) => (index === place ? 'number' : `column ${index + 1}`));
}
