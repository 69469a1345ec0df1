export type Keyword = 'STOP' | 'START' | 'HELP';

const keywords: Readonly<Record<string, Keyword>> = {
  stop: 'STOP',
  stopall: 'STOP',
  'stop all': 'STOP',
  unsubscribe: 'STOP',
  cancel: 'STOP',
  end: 'STOP',
  quit: 'STOP',
  revoke: 'STOP',
  optout: 'STOP',
  'opt out': 'STOP',
  'opt-out': 'STOP',
  remove: 'STOP',
  arret: 'STOP',
  arrêt: 'STOP',
  td: 'STOP',
  start: 'START',
  yes: 'START',
  unstop: 'START',
  help: 'HELP',
  info: 'HELP',
};

/** Longer texts are not searched: it would take too long. */
const maxTextLength = 1_600;
/** Includes marks, because many emoji end in one. */
const aroundIt = /^[\s\p{P}\p{S}\p{C}\p{M}]+|[\s\p{P}\p{S}\p{C}\p{M}]+$/gu;

/**
 * Reads a message that is nothing but a keyword, in any case, with any spaces and punctuation around it. A keyword
 * inside a sentence does not count: "Stop by tomorrow?" is not an opt-out.
 */
export function readKeyword(body: string): Keyword | null {
  if (body.length > maxTextLength) return null;
  const word = body.normalize('NFKC').replace(aroundIt, '').replace(/\s+/g, ' ').toLowerCase();
  return Object.hasOwn(keywords, word) ? (keywords[word] ?? null) : null;
}
