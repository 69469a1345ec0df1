/** What a template left for a person to fill in, as the server marks it. */
const gap = /⟦[^⟦⟧\n]*⟧/g;

export interface Gap {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

export const gapsIn = (text: string): readonly Gap[] =>
  [...text.matchAll(gap)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    label: found.slice(1, -1),
  }));

/** The first gap at or after a place; before the first one, the last one is not the next. */
export const nextGap = (text: string, from: number): Gap | undefined => gapsIn(text).find(({ start }) => start >= from);

/** What was typed after `/`, at the beginning of the text or after a space; null if nothing asks for a template. */
export function slashIn(text: string, cursor: number): { readonly start: number; readonly words: string } | null {
  const found = /(?:^|\s)\/([^\s/]*)$/u.exec(text.slice(0, cursor));
  const words = found?.[1];
  return words === undefined ? null : { start: cursor - words.length - 1, words };
}
