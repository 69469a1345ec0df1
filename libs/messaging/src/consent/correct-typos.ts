/** Words this short have too many neighbors that mean something else. */
const minLength = 6;
const maxLength = 24;

/**
 * Corrects one wrong, missing, additional or swapped letter of a word to a known one. Two words are neighbors if they are
 * equal without one letter each.
 */
export function createTypoCorrection(
  known: ReadonlySet<string>,
  others: ReadonlySet<string>,
): (word: string) => string {
  const neighbors = new Map<string, string>();
  for (const word of known)
    if (word.length >= minLength)
      for (const shorter of withoutOne(word)) if (!neighbors.has(shorter)) neighbors.set(shorter, word);
  return (word) => {
    if (known.has(word) || others.has(word) || word.length < minLength - 1 || word.length > maxLength) return word;
    for (const shorter of withoutOne(word)) {
      const found = neighbors.get(shorter);
      if (found !== undefined && Math.abs(found.length - word.length) <= 1 && found[0] === word[0]) return found;
    }
    return word;
  };
}

const withoutOne = (word: string): string[] => [
  word,
  ...Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1)),
];
