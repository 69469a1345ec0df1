/** Longer texts are not searched: it would take too long. */
export const maxTextLength = 1_600;

/**
 * The sentences of a text as words that compare: lower case, without accents, apostrophes and what nobody sees, and with
 * letters that are repeated for emphasis once. A sentence ends at its punctuation, a line break or an emoji.
 */
export function foldSentences(text: string): string[][] {
  const folded = text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Variation_Selector}\u034F]/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[ıł]/g, (letter) => (letter === 'ı' ? 'i' : 'l'))
    .replace(/(\p{L})\1{2,}/gu, '$1');
  return folded
    .replace(spelledOut, (letters) => letters.replace(/[^\p{L}]/gu, ''))
    .replace(/['\u2018\u2019\u02bc`\u00b4]/g, '')
    .split(/[^\p{L}\p{N}\s\p{Pd}&@#$%/"“”„«»]+/u)
    .map((sentence) => sentence.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''))
    .filter((words) => words.length > 0);
}

/** `S T O P`, `s.t.o.p` */
const spelledOut = /(?<![\p{L}\p{N}'])(?:\p{L}[\s.\-_*]{1,3}){2,16}\p{L}(?![\p{L}\p{N}'])/gu;
