export type DecimalMark = ',' | '.';

/** A number with the stated decimal mark, and the other one between thousands; null if it is not one. */
export function readDecimal(cell: string, mark: DecimalMark): number | null {
  const other = mark === ',' ? '.' : ',';
  const joined = cell.replace(mark === ',' ? /[.\s'](?=\d{3}(?:\D|$))/g : /[,\s'](?=\d{3}(?:\D|$))/g, '');
  if (joined.includes(other)) return null;
  const plain = joined.replace(mark, '.');
  return /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}
