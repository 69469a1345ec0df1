import { foldSentences } from '../text/fold-words';

/** One of several phrases, of which none may be empty only if `isOptional` is false. */
interface Slot {
  readonly phrases: ReadonlySet<string>;
  readonly maxWords: number;
  readonly isOptional: boolean;
}

type Pattern = readonly Slot[];

/** Phrases, found by the word that they start with. It takes no regular expression, so no text takes long. */
export interface Phrases {
  /** Where the phrases end that start at this word. */
  endsFrom(words: readonly string[], start: number): number[];
  readonly vocabulary: ReadonlySet<string>;
}

/** Compiles lines like `{stop|quit} texting {me|us|}|remove me`. */
export function compilePhrases(lines: readonly string[]): Phrases {
  const patterns = lines.flatMap(splitLine).map(toPattern);
  const starts = new Map<string, Pattern[]>();
  for (const pattern of patterns)
    for (const word of firstWords(pattern)) starts.set(word, [...(starts.get(word) ?? []), pattern]);
  return {
    endsFrom: (words, start) => [
      ...new Set((starts.get(words[start] ?? '') ?? []).flatMap((pattern) => endsOf(pattern, words, start))),
    ],
    vocabulary: new Set(
      patterns.flatMap((pattern) => pattern.flatMap(({ phrases }) => [...phrases].flatMap((one) => one.split(' ')))),
    ),
  };
}

const fold = (text: string) => foldSentences(text).flat().join(' ');

/** At each `|` that is in no braces. */
const splitLine = (line: string): string[] =>
  (line.match(/(?:\{[^}]*\}|[^|{])+/g) ?? []).map((one) => one.trim()).filter((one) => one !== '');

function toPattern(line: string): Pattern {
  const slots = line.match(/\{[^}]*\}|[^{}]+/g) ?? [];
  return slots.flatMap((slot): Slot[] => {
    const variants = slot.startsWith('{') ? slot.slice(1, -1).split('|') : [slot];
    const phrases = new Set(variants.map(fold).filter((one) => one !== ''));
    if (phrases.size === 0) return [];
    return [
      {
        phrases,
        maxWords: Math.max(...[...phrases].map((one) => one.split(' ').length)),
        isOptional: variants.some((variant) => variant.trim() === '') && slot.startsWith('{'),
      },
    ];
  });
}

function firstWords(pattern: Pattern): Set<string> {
  const words = new Set<string>();
  for (const { phrases, isOptional } of pattern) {
    for (const phrase of phrases) words.add(phrase.split(' ')[0]!);
    if (!isOptional) return words;
  }
  return words;
}

function endsOf(pattern: Pattern, words: readonly string[], start: number): number[] {
  let places = new Set([start]);
  for (const { phrases, maxWords, isOptional } of pattern) {
    const next = new Set(isOptional ? places : []);
    for (const place of places)
      for (let end = place + 1; end <= Math.min(words.length, place + maxWords); end += 1)
        if (phrases.has(words.slice(place, end).join(' '))) next.add(end);
    if (next.size === 0) return [];
    places = next;
  }
  return [...places].filter((place) => place > start);
}
