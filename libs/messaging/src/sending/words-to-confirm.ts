import { foldSentences } from '../text/fold-words';

/** A sender who sent a text although it has words that hold it. */
export interface Confirmation {
  /** As the settings have them. */
  readonly words: readonly string[];
  /** One of the two. */
  readonly userId: string | null;
  readonly accountId: string | null;
}

export const maxConfirmWords = 200;
export const maxConfirmWordLength = 60;

const wordsOf = (text: string): string[] => foldSentences(text).flat();

/** What is wrong with a word or a phrase; null if it is fine. */
export function faultOfConfirmWord(word: string): string | null {
  if (word.trim() === '' || word.length > maxConfirmWordLength)
    return `Use 1 to ${maxConfirmWordLength} characters for each word or phrase.`;
  return wordsOf(word).length === 0 ? 'Use at least one letter or digit for each word or phrase.' : null;
}

/** Those that are in a text: whole words, whatever their case and accents are. */
export function findConfirmWords(text: string, confirmWords: readonly string[]): string[] {
  if (confirmWords.length === 0) return [];
  const said = ` ${wordsOf(text).join(' ')} `;
  return confirmWords.filter((word) => said.includes(` ${wordsOf(word).join(' ')} `));
}

/** Those of the words that the sender did not confirm. */
export function unconfirmed(found: readonly string[], confirmed: readonly string[]): string[] {
  const known = new Set(confirmed.map((word) => wordsOf(word).join(' ')));
  return found.filter((word) => !known.has(wordsOf(word).join(' ')));
}
