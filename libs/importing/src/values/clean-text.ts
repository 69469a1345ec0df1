/** Marks of direction, zero-width characters and soft hyphens that come along when text is pasted, and NUL. */
const invisible = /[\0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** A cell without what nobody sees, with ordinary spaces. */
export const cleanText = (cell: string): string =>
  cell
    .replace(invisible, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim();
