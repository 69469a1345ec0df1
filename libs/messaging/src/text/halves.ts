const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** Means nothing in any text, so it can mark a half. */
const mark = '\uFDD0';

/** A part of a text as PostgreSQL can store it. Halves of surrogate pairs are kept for `restoreHalves`. */
export function keepHalves(text: string): string {
  return text
    .replaceAll('\0', '')
    .replaceAll(mark, '')
    .replace(loneSurrogate, (half) => mark + half.charCodeAt(0).toString(16));
}

/** Joins the halves that meet. Clean the result: others may have no other half. */
export const restoreHalves = (text: string): string =>
  text.replace(/\uFDD0(d[89a-f][0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
