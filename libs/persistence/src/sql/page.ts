/** A place in a list that is ordered by time or by name, and by id among equals. */
export interface Place {
  readonly key: Date | string;
  readonly id: string;
}

/** Rows behind `after`, in the list's order, at most `limit`. */
export interface Page {
  readonly limit: number;
  readonly after?: Place | null;
}

/** The condition of a page on a list that goes down (`<`) or up (`>`) by `key` and `id`; pushes its values onto `values`. */
export function behind(
  place: Place | null | undefined,
  key: string,
  id: string,
  order: '<' | '>',
  values: unknown[],
): string {
  if (place == null) return 'true';
  const type = place.key instanceof Date ? 'timestamptz' : 'text';
  return `(${key}, ${id}) ${order} ($${values.push(place.key)}::${type}, $${values.push(place.id)}::uuid)`;
}

/** As a figure in the text, since a plan that knew nothing of it would be made for a tenth of the table. */
export function most(rows: number): string {
  if (!Number.isSafeInteger(rows) || rows < 0) throw new Error(`A page of ${rows} rows is none.`);
  return String(rows);
}

/**
 * The page that a short walk down the list fills, else the one that is looked up. What is found often is met on the way;
 * what is found seldom is few, and looked up at once. Both are SELECTs of the same columns, in the list's order, and `walked`
 * has no row that `lookedUp` lacks.
 */
export function walkFirst({ walked, lookedUp, limit }: { walked: string; lookedUp: string; limit: string }): string {
  return `
    WITH walked AS MATERIALIZED (${walked}), walk AS (SELECT count(*) >= ${limit} AS fills_the_page FROM walked)
    SELECT * FROM walked WHERE (SELECT fills_the_page FROM walk)
    UNION ALL SELECT * FROM (${lookedUp}) AS looked_up WHERE NOT (SELECT fills_the_page FROM walk)`;
}

/** A person's words as a pattern that finds them anywhere: `%` and `_` stand for themselves. No text holds a NUL. */
export function anywhere(words: string): string {
  return `%${words.replaceAll('\0', '\uFFFD').replace(/[\\%_]/g, '\\$&')}%`;
}

/** The digits of what a person typed, where it can be part of a number: three at least, and nothing but number signs. */
export function digitsOf(words: string): string | null {
  const digits = words.replace(/\D/g, '');
  return digits.length >= 3 && /^[\d\s()+./-]+$/.test(words) ? digits : null;
}
