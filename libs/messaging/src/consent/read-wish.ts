import { readReaction } from '../reactions';
import { createTypoCorrection } from './correct-typos';
import { foldSentences, maxTextLength } from '../text/fold-words';
import { compilePhrases } from './phrase-pattern';
import * as languages from './phrases';

/** Stored with each change of consent that it causes. Raise it with each change of the phrases or of how they are read. */
export const wishMatcherVersion = 3;

/** STOP: the customer clearly wants no more texts. ASK: perhaps, so a user has to decide. */
export type Wish = 'STOP' | 'ASK';

const linesOf = (kind: keyof languages.Lexicon) => Object.values(languages).flatMap((language) => language[kind]);
const wordsOf = (kind: keyof languages.Lexicon) => new Set(linesOf(kind).flatMap((line) => line.split('|')));

const fillers = compilePhrases(linesOf('fillers'));
const leads = compilePhrases(linesOf('leads'));
const keywords = compilePhrases(linesOf('keywords'));
const loneKeywords = compilePhrases(linesOf('loneKeywords'));
const wishes = compilePhrases(linesOf('wishes'));
const shortWishes = compilePhrases(linesOf('shortWishes'));
const tails = compilePhrases(linesOf('tails'));
const hints = compilePhrases(linesOf('hints'));
const strongHints = compilePhrases(linesOf('strongHints'));
/** Our own footer, as in "it says text STOP to opt out", and wishes to go on: "don't stop". */
const distractions = compilePhrases([
  '{reply|text|send|txt|respond|type|says|answer|with} stop to {unsubscribe|opt out|end|cancel|quit|stop|stop texts|stop messages|optout|be removed}',
  '{antworte|antworten sie|sende|senden sie} {mit|} stop|{responde|responda|envia|envie} {stop|baja|alto}|{repondez|envoyez|repondre|tapez} stop',
  '{dont|do not|never|cant|cannot|wont|would not|doesnt|didnt|non|not} stop|no {deje|dejes|dejen|dejeis|pare|paren|pares|dejar|parar}|nao {pare|parem|deixe|deixem|parar}|non {smettere|smettete|smettetela|smetta|smetterla}|{ne|n} {arretez|arrete} {pas|}|narretez|narrete|{hor|hort|horen sie} {bitte|} nicht auf|niet stoppen',
]);
const negators = wordsOf('negators');
const starters = wordsOf('starters');

const all = [fillers, leads, keywords, loneKeywords, wishes, shortWishes, tails, hints, strongHints];
const correct = createTypoCorrection(
  new Set(all.flatMap(({ vocabulary }) => [...vocabulary])),
  new Set(
    'unsubscribed subscribe subscribed stopped stopping messaged messages messenger contacted contracts contract testing tested resting removed remover removes removal deleted deletes writting written numbers bumper thinks sender sanding'.split(
      ' ',
    ),
  ),
);

/** How far back a word can change what a wish means. */
const negationReach = 3;

/** Three steps of a batch ask about the same text, and reading it takes longer than most of what they do. */
const lately = new Map<string, Wish | null>();
const maxLately = 512;

/**
 * How a text asks for no more texts, in seven languages and a few words of others; null if it does not. A wish is clear if its
 * sentence has nothing else in it but what politeness, impatience or grammar add. "Stop by at ten", "don't stop" and "cancel
 * my order" have. A reaction never is a wish, whatever it quotes.
 */
export function readWish(body: string): Wish | null {
  const known = lately.get(body);
  if (known !== undefined) return known;
  const wish = body.length > maxTextLength || readReaction(body) !== null ? null : read(body);
  if (lately.size >= maxLately) lately.clear();
  lately.set(body, wish);
  return wish;
}

/** "🛑 texting me" is "stop texting me"; before "remove me", it is only a picture. */
const stopSign = /🛑[\s\p{Cf}]*(?=\p{L})/gu;

function read(body: string): Wish | null {
  const wish = readWords(body);
  const spelled = body.replace(stopSign, 'stop ');
  return wish === 'STOP' || spelled === body ? wish : (readWords(spelled) ?? wish);
}

function readWords(body: string): Wish | null {
  const sentences = foldSentences(body)
    .map((words) => withoutDistractions(words.map(correct)))
    .filter((words) => words.length > 0);
  if (isOnly(sentences.flat(), [fillers, loneKeywords], loneKeywords)) return 'STOP';
  const whole = readStart(sentences.flat());
  const readings = whole.reading === 'wish' ? [whole.reading] : sentences.flatMap(readSentence);
  if (readings.includes('wish')) return 'STOP';
  const isAbrupt = readings.some((reading) => reading === 'keyword' || reading === 'short-wish');
  if (isAbrupt && !readings.includes('other') && !laughing.test(body)) return 'STOP';
  return isAbrupt || readings.includes('hint') ? 'ASK' : null;
}

/** "Omg stop 😂" may be meant or not. */
const laughing = /[😂🤣😆😹]/u;

type Reading = 'wish' | 'short-wish' | 'keyword' | 'hint' | 'filler' | 'other';

/** Where a sentence can be after some of its words. */
const [polite, introduced, wished, ordered, wishedShortly, hinted] = [1, 2, 4, 8, 16, 32];

type Phrases = ReturnType<typeof compilePhrases>;

/** From these states, these phrases lead to that one. */
const steps: readonly (readonly [from: number, phrases: Phrases, to: number])[] = [
  [polite, fillers, polite],
  [polite | introduced, leads, introduced],
  [introduced, fillers, introduced],
  [polite | introduced, wishes, wished],
  [polite | introduced, shortWishes, wishedShortly],
  [polite, keywords, ordered],
  [polite | introduced, hints, hinted],
  [polite | introduced, strongHints, hinted],
  ...[fillers, tails, keywords, wishes, hints].map((phrases) => [wished, phrases, wished] as const),
  ...[fillers, tails].flatMap((phrases) => [
    [ordered, phrases, ordered] as const,
    [wishedShortly, phrases, wishedShortly] as const,
    [hinted, phrases, hinted] as const,
  ]),
  [ordered | wishedShortly, keywords, ordered],
  [ordered | wishedShortly | hinted, wishes, wished],
  [hinted, hints, hinted],
  // "Wrong number, please remove."
  [hinted, keywords, ordered],
  [hinted, loneKeywords, ordered],
];

/** One reading, or two if another sentence starts without punctuation. */
function readSentence(words: readonly string[]): Reading[] {
  const readings: Reading[] = [];
  let rest = words;
  for (;;) {
    const { reading, end } = readStart(rest);
    readings.push(reading);
    if (end === rest.length) return readings;
    rest = rest.slice(end);
    // What follows is read once more, so that no text takes long.
    if (readings.length > 3) return [...readings, 'other'];
  }
}

/** Reads up to the end, or to where another sentence starts after a wish. */
function readStart(words: readonly string[]): { readonly reading: Reading; readonly end: number } {
  const states = new Uint8Array(words.length + 1);
  states[0] = polite;
  let boundary: { reading: Reading; end: number } | null = null;
  for (let place = 0; place < words.length; place += 1) {
    const state = states[place]!;
    if (state === 0) continue;
    if (boundary === null && (state & (wished | ordered | wishedShortly)) !== 0 && starters.has(words[place]!))
      boundary = { reading: readingOf(state), end: place };
    for (const [from, phrases, to] of steps)
      if ((state & from) !== 0) for (const end of phrases.endsFrom(words, place)) states[end]! |= to;
  }
  const last = states[words.length]!;
  if (last !== 0) return { reading: readingOf(last), end: words.length };
  return boundary ?? { reading: findInside(words), end: words.length };
}

function readingOf(state: number): Reading {
  if ((state & wished) !== 0) return 'wish';
  if ((state & ordered) !== 0) return 'keyword';
  if ((state & wishedShortly) !== 0) return 'short-wish';
  return (state & hinted) !== 0 ? 'hint' : (state & polite) !== 0 ? 'filler' : 'other';
}

/** A wish with other words around it is doubtful, unless one of them turns it around. */
function findInside(words: readonly string[]): Reading {
  for (let place = 0; place < words.length; place += 1) {
    const before = words.slice(Math.max(0, place - negationReach), place);
    if (before.some((word) => negators.has(word))) continue;
    const ends = [
      ...strongHints.endsFrom(words, place),
      ...wishes.endsFrom(words, place).filter((end) => end > place + 1),
    ];
    if (ends.length > 0 && !isAboutOthers(words, Math.max(...ends))) return 'hint';
  }
  return 'other';
}

/** "Unsubscribe from the gym", "opt out of the dental plan" */
const isAboutOthers = (words: readonly string[], end: number): boolean =>
  ['from', 'of', 'for', 'date', 'mean'].includes(words[end] ?? '') && tails.endsFrom(words, end).length === 0;

/** Whether the words are these phrases one after the other, at least one of them of `needed`. */
function isOnly(words: readonly string[], allowed: readonly Phrases[], needed: Phrases): boolean {
  const states = new Uint8Array(words.length + 1);
  states[0] = 1;
  for (let place = 0; place < words.length; place += 1) {
    if (states[place] === 0) continue;
    for (const phrases of allowed)
      for (const end of phrases.endsFrom(words, place)) states[end]! |= phrases === needed ? 2 : states[place]!;
  }
  return (states[words.length]! & 2) !== 0;
}

function withoutDistractions(words: readonly string[]): string[] {
  const rest: string[] = [];
  for (let place = 0; place < words.length; ) {
    const ends = distractions.endsFrom(words, place);
    if (ends.length === 0) rest.push(words[place]!);
    else rest.push('…');
    place = ends.length === 0 ? place + 1 : Math.max(...ends);
  }
  return rest;
}
