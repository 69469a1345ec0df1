import { digitsOf, likePattern } from '../sql/page';

/**
 * Patterns for `lower(encode(raw_body, 'escape'))`: a body is bytes that may be no text, and carriers write the same words
 * as a form, as JSON, and as JSON in ASCII. Capital letters do not matter, from A to Z. Empty without words.
 */
export function bodyPatterns(search: string): string[] {
  const words = search.trim();
  if (words === '') return [];
  const json = JSON.stringify(words).slice(1, -1);
  const form = new URLSearchParams([['', words]]).toString().slice(1);
  const ascii = json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const digits = digitsOf(words);
  const spellings = [words, json, ascii, form, form.replaceAll('+', '%20'), ...(digits === null ? [] : [digits])];
  return [...new Set(spellings.map((spelling) => likePattern(escapeBytes(spelling).toLowerCase())))];
}

/** As PostgreSQL writes bytes in its format `escape`. */
const escapeBytes = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) => {
      if (byte === 0 || byte > 127) return `\\${byte.toString(8).padStart(3, '0')}`;
      return byte === 92 ? '\\\\' : String.fromCharCode(byte);
    })
    .join('');
