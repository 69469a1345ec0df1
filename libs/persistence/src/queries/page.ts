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
export function behind(place: Place | null | undefined, key: string, id: string, order: '<' | '>', values: unknown[]): string {
  if (place == null) return 'true';
  const type = place.key instanceof Date ? 'timestamptz' : 'text';
  return `(${key}, ${id}) ${order} ($${values.push(place.key)}::${type}, $${values.push(place.id)}::uuid)`;
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
