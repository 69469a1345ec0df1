import type { Message } from '../conversations';
import type { Reaction } from './read-reaction';

/** Phones quote a beginning of this length at least. */
const minBeginning = 3;
/** A quote of this length can be the beginning of a text even if nothing says that it was cut. */
const minUnmarkedBeginning = 20;

/**
 * The message that a reaction quotes, of the latest ones, newest first: one with the same text, or one that begins with it.
 * For a reaction to a file, the latest message if it has files, as nothing says which one is meant.
 */
export function findQuoted<Candidate extends Pick<Message, 'body' | 'media'>>(
  { quote, isCut }: Reaction,
  latest: readonly Candidate[],
): Candidate | null {
  if (quote === null) return latest[0] !== undefined && latest[0].media.length > 0 ? latest[0] : null;
  const wanted = fold(quote);
  if (wanted === '') return null;
  const texts = latest.map((message) => ({ message, text: fold(message.body) }));
  const same = texts.find(({ text }) => text === wanted);
  if (same !== undefined) return same.message;
  if (wanted.length < (isCut ? minBeginning : minUnmarkedBeginning)) return null;
  return texts.find(({ text }) => text.startsWith(wanted))?.message ?? null;
}

/** Carriers and phones replace quotation marks, dashes and spaces. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();
