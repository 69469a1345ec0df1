import type { TextLanguage } from './automatic-texts';
import { foldSentences, maxTextLength } from '../text/fold-words';
import { compilePhrases } from './phrase-pattern';
import * as lexicons from './phrases';
import { languageOfKeyword, readKeyword } from './read-keyword';

const named = [
  ['en', lexicons.english],
  ['de', lexicons.german],
  ['es', lexicons.spanish],
  ['fr', lexicons.french],
  ['pt', lexicons.portuguese],
  ['it', lexicons.italian],
  ['nl', lexicons.dutch],
  ['ar', lexicons.arabic],
  ['he', lexicons.hebrew],
] as const satisfies readonly (readonly [TextLanguage, lexicons.Lexicon])[];

/** Compiled when the first wish in other words arrives. */
let vocabularies: readonly (readonly [TextLanguage, ReadonlySet<string>])[] | null = null;
const readVocabularies = () =>
  (vocabularies ??= named.map(([language, lexicon]) => [
    language,
    compilePhrases(Object.values(lexicon as unknown as Record<string, readonly string[]>).flat()).vocabulary,
  ]));

/**
 * The language in which a text asks for something: the one whose phrases have most of its words. Null if it is a keyword that
 * is the same in all languages, such as STOP, or if two languages have as many.
 */
export function languageOf(body: string): TextLanguage | null {
  if (readKeyword(body) !== null) return languageOfKeyword(body);
  if (body.length > maxTextLength) return null;
  const words = new Set(foldSentences(body).flat());
  const counts = readVocabularies().map(
    ([language, vocabulary]) => [language, [...words].filter((word) => vocabulary.has(word)).length] as const,
  );
  const [best, second] = counts.sort(([, one], [, other]) => other - one);
  return best === undefined || best[1] === 0 || best[1] === second?.[1] ? null : best[0];
}
