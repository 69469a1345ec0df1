const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text that PostgreSQL can store: no NUL and no half of a surrogate pair. */
export function cleanText(text: string): string {
  return text.replaceAll('\0', '').replace(loneSurrogate, '\uFFFD');
}
