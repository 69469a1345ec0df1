/** Excel takes a file for UTF-8 only if it begins with this. */
const mark = '\uFEFF';

/**
 * Values for a spreadsheet, as RFC 4180 has them. One that a spreadsheet would take for a formula gets an apostrophe before it:
 * names come from other people.
 */
export const csvOf = (rows: readonly (readonly (string | number | null)[])[]): string =>
  mark + rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');

function cellOf(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
