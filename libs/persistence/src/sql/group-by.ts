/** Rows by one of their properties, in the order in which they came. */
export function groupBy<Key extends string, Row extends { readonly [Name in Key]: string }>(
  rows: readonly Row[],
  key: Key,
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row[key]);
    if (group === undefined) groups.set(row[key], [row]);
    else group.push(row);
  }
  return groups;
}
