/** A character, or one with its accents, that a text is sent without. */
export interface ReplacedCharacter {
  readonly from: string;
  /** Empty if it is removed. */
  readonly to: string;
  readonly count: number;
}

export interface PlainText {
  readonly text: string;
  /** Each once, in the order of the text. */
  readonly replaced: readonly ReplacedCharacter[];
}

/** A letter with the accents behind it. At most as many as any language writes. */
const decomposed = /\P{M}\p{M}{1,8}/gu;
/** Spaces of other widths, and a tab; the wide space of Chinese and Japanese is seen. */
const spaces = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F]/g;
const lineBreaks = /\r\n?|[\u0085\u2028\u2029]/g;
const nothing =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;
/** They join or part letters of some scripts, and the pictures of an emoji. Between others they do nothing. */
const joiners = /[\u200C\u200D]+/g;
const directionMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const plain = /[\p{ASCII}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\s]/u;

/**
 * Replaces what nobody sees but what can double the price of a text: a single character outside the GSM alphabet makes all of
 * it UCS-2. What changes how the text looks stays: emoji, and the marks of scripts that need them.
 */
export function replaceInvisible(given: string): PlainText {
  const counts = new Map<string, { readonly to: string; count: number }>();
  const note = (from: string, to: string): string => {
    if (from === to) return to;
    const known = counts.get(from);
    if (known === undefined) counts.set(from, { to, count: 1 });
    else known.count += 1;
    return to;
  };
  const mayTurn = rightToLeft.test(given);
  const text = given
    .replace(lineBreaks, (found) => note(found, '\n'))
    .replace(spaces, (found) => note(found, ' '))
    .replace(nothing, (found) => (mayTurn && directionMarks.test(found) ? found : note(found, '')))
    .replace(decomposed, (found) => note(found, found.normalize('NFC')))
    .replace(joiners, (found, place: number, whole: string) =>
      isBetweenOthers(whole, place, place + found.length) ? found : note(found, ''),
    )
    .replace(decomposed, (found) => note(found, found.normalize('NFC')))
    .replace(/[\u212A\u212B\u2126\u037E\u0387\u1FEF]/g, (found) => note(found, found.normalize('NFC')));
  return { text, replaced: [...counts].map(([from, { to, count }]) => ({ from, to, count })) };
}

/** Whether the characters on both sides, without their accents, are of a script, or an emoji, that a joiner changes. */
function isBetweenOthers(text: string, start: number, end: number): boolean {
  const before = /\P{M}(?=\p{M}{0,8}$)/u.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? ' ';
  const after = String.fromCodePoint(text.codePointAt(end) ?? 0x20);
  return !plain.test(before) && !plain.test(after);
}
