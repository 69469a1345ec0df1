import { attachmentNames, restsOfVerbs, type ReactionWords, wordsBefore, wordsBehind } from './reaction-words';

/** A reaction that came as a text. */
export interface Reaction {
  readonly emoji: string;
  /** It takes an earlier reaction back. */
  readonly isRemoval: boolean;
  /** The text that it quotes, or the beginning of it; null for a reaction to a file. */
  readonly quote: string | null;
  /** Only the beginning of the quoted text is known. */
  readonly isCut: boolean;
}

/** Longer texts are not searched. */
const maxTextLength = 4_000;
/** No reaction has so many words around what it quotes. */
const maxWordsLength = 60;
/** The spaces and marks that Google Messages puts around the parts of a reaction, but not the joiner inside an emoji. */
const invisible = /[\u00AD\u200A-\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
const emoji =
  /(?:\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3|\p{Extended_Pictographic}(?:[\uFE0F\u{1F3FB}-\u{1F3FF}\u{E0020}-\u{E007F}]|\u200D\p{Extended_Pictographic}){0,12})/u;
const opening = '“„«‹‘‚「『"\'”';
const closing = '”“»›’‘」』"\'';

/**
 * Reads a reaction, such as `Liked “See you at 5”`, in the languages of the phones that write them. A sentence that starts
 * with the same words is not one: nothing but its words stands around the quoted text. Never an opt-out, whatever it quotes.
 */
export function readReaction(body: string): Reaction | null {
  if (body.length > maxTextLength) return null;
  const text = body.replace(invisible, '').replace(/\s+/g, ' ').trim();
  return readQuoting(text) ?? readBehind(text) ?? readAttachment(text);
}

/** `Liked “…”`: the quote starts within the first characters, and ends the text, unless the text was cut. */
function readQuoting(text: string): Reaction | null {
  for (let start = 1; start < Math.min(text.length, maxWordsLength); start += 1) {
    if (!opening.includes(text.charAt(start))) continue;
    const found = lookUp(text.slice(0, start), wordsBefore);
    if (found === null) continue;
    const quoted = readQuote(text.slice(start + 1), text.charAt(start));
    if (quoted !== null) return { ...found, ...quoted };
  }
  return null;
}

/** `„…“ gefällt mir`: the words stand behind the quote. */
function readBehind(text: string): Reaction | null {
  if (!opening.includes(text.charAt(0)) || text === '') return null;
  const from = Math.max(1, text.length - maxWordsLength);
  for (let end = text.length - 1; end >= from; end -= 1) {
    if (!closing.includes(text.charAt(end))) continue;
    const found = lookUp(text.slice(end + 1), wordsBehind);
    if (found !== null) return { ...found, ...cutOf(text.slice(1, end)) };
  }
  return null;
}

function readAttachment(text: string): Reaction | null {
  if (text.length > 2 * maxWordsLength) return null;
  const plain = fold(text);
  const name = attachmentNames.find((one) => plain.endsWith(` ${one}`));
  if (name === undefined) return null;
  const found = lookUp(plain.slice(0, -name.length), wordsBefore);
  return found && { ...found, quote: null, isCut: false };
}

/** Null if more than the rest of a verb stands behind the quote. */
function readQuote(rest: string, open: string): Pick<Reaction, 'quote' | 'isCut'> | null {
  const from = Math.max(0, rest.length - maxWordsLength);
  for (let end = rest.length - 1; end >= from; end -= 1)
    if (closing.includes(rest.charAt(end)) && restsOfVerbs.has(fold(rest.slice(end + 1))))
      return cutOf(rest.slice(0, end));
  const ends = open === '„' ? '“”' : closing;
  const isOpen = ![...rest].some((character) => ends.includes(character) && character !== '’' && character !== "'");
  return isOpen && rest.trim() !== '' ? { quote: cutOf(rest).quote, isCut: true } : null;
}

function cutOf(quote: string): Pick<Reaction, 'quote' | 'isCut'> {
  const text = quote.trim();
  const whole = text.replace(/(?:…|\.{3})$/, '').trimEnd();
  return { quote: whole, isCut: whole !== text };
}

function lookUp(
  given: string,
  table: ReadonlyMap<string, ReactionWords>,
): Pick<Reaction, 'emoji' | 'isRemoval'> | null {
  const named = emoji.exec(given)?.[0];
  const words = fold(named === undefined ? given : given.replace(named, '{e}'));
  const found = table.get(words);
  if (found === undefined) return null;
  if (found.emoji !== '{e}') return { emoji: found.emoji, isRemoval: found.isRemoval };
  return named === undefined ? null : { emoji: named, isRemoval: found.isRemoval };
}

/** Lower case, without accents, double quotes, and the punctuation of a sentence around it. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .toLowerCase()
    .replace(/["“”«»„\s]+/g, ' ')
    .replace(/^[\s.:]+|[\s.:]+$/g, '');
