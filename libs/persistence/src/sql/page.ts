import sql, { join, raw, type Sql } from 'sql-template-tag';
import { instant, text, uuid } from './statement';

/** A position in a list that is ordered by time or by name, and by id among equals. */
export interface Keyset {
  readonly key: Date | string;
  readonly id: string;
}

/** Rows after `after`, in the list's order, at most `limit`. */
export interface Page {
  readonly limit: number;
  readonly after?: Keyset | null;
}

/** The condition for the rows behind a keyset, in a list that goes down (`<`) or up (`>`) by these two columns. */
export function keysetAfter({ after }: Page, [key, id]: readonly [key: string, id: string], order: '<' | '>'): Sql {
  if (after == null) return sql`true`;
  const value = after.key instanceof Date ? instant(after.key) : text(after.key);
  return sql`(${raw(key)}, ${raw(id)}) ${raw(order)} (${value}, ${uuid(after.id)})`;
}

/** A number in the text, not a parameter: without knowing it, PostgreSQL plans for a tenth of the table. */
export function limitOf(rows: number): Sql {
  if (!Number.isSafeInteger(rows) || rows < 0) throw new Error(`Invalid page size: ${rows}.`);
  return raw(String(rows));
}

export const and = (conditions: readonly Sql[]) => join(conditions, ' AND ');

/**
 * The page that a short walk down the list fills, otherwise the page that is looked up. What occurs often is met on the
 * way; what occurs seldom is few rows, and the indexes find them. Both select the same columns in the list's order, and
 * `walked` has no row that `lookedUp` lacks.
 */
export function walkFirst({ walked, lookedUp, limit }: { walked: Sql; lookedUp: Sql; limit: Sql }): Sql {
  return sql`
    WITH walked AS MATERIALIZED (${walked}), walk AS (SELECT count(*) >= ${limit} AS fills_the_page FROM walked)
    SELECT * FROM walked WHERE (SELECT fills_the_page FROM walk)
    UNION ALL SELECT * FROM (${lookedUp}) AS looked_up WHERE NOT (SELECT fills_the_page FROM walk)`;
}

/** A pattern that finds these words anywhere in a text: `%` and `_` stand for themselves. PostgreSQL's texts hold no NUL. */
export function likePattern(words: string): string {
  return `%${words.replaceAll('\0', '\uFFFD').replace(/[\\%_]/g, '\\$&')}%`;
}

/** Whether a text or a name holds the words: whatever the case, accents and Unicode form, with `ss` for `ß`. */
export const holdsWords = (column: string, words: string): Sql =>
  sql`search_fold(${raw(column)}) LIKE search_pattern(${text(words.replaceAll('\0', '\uFFFD'))})`;

const minDigits = 3;

/**
 * The digits of what was typed if it can be part of a number: at least three, and nothing but signs of numbers. Without the
 * zeros that people dial first: numbers are stored as +4915112345678, not 015112345678.
 */
export function digitsOf(words: string): string | null {
  if (!/^[\d\s()+./-]+$/.test(words)) return null;
  const digits = words.replace(/\(0\)|\D/g, '');
  const significant = digits.replace(/^0+/, '');
  const found = significant.length >= minDigits ? significant : digits;
  return found.length >= minDigits ? found : null;
}
