/**
 * Phrases of one language, by what they do in a sentence: `|` is between phrases, `{a|b|}` stands for each of its variants,
 * the last of which is nothing. Case, accents and apostrophes do not matter.
 */
export interface Lexicon {
  /** Polite or empty words, before and after anything. */
  readonly fillers: readonly string[];
  /** What introduces a wish: "I want to". */
  readonly leads: readonly string[];
  /** Words that revoke, whatever polite words are around them. */
  readonly keywords: readonly string[];
  /** Words that revoke only if nothing but polite words is around them: "end", "cancel". */
  readonly loneKeywords: readonly string[];
  /** Complete wishes for no more texts. */
  readonly wishes: readonly string[];
  /** The same, if the text says nothing else: "don't text me" can go on with "before noon". */
  readonly shortWishes: readonly string[];
  /** What may follow a wish: "anymore", "from your list". */
  readonly tails: readonly string[];
  /** Sentences that leave it open. */
  readonly hints: readonly string[];
  /** Words that leave it open wherever they stand. */
  readonly strongHints: readonly string[];
  /** Words in front of a wish that make it mean something else: "never stop texting me". */
  readonly negators: readonly string[];
  /** Words that start another sentence where no punctuation does: "stop texting me I am not interested". */
  readonly starters: readonly string[];
}
