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

/** A keyword may stand in many blanks and exclamation marks; no longer text is searched, as that would take long. */
const maxTextLength = 1_600;
/** Marks, too: many an emoji ends in one. */
const aroundIt = /^[\s\p{P}\p{S}\p{C}\p{M}]+|[\s\p{P}\p{S}\p{C}\p{M}]+$/gu;

/**
 * The keyword that a whole message is; case, and spaces and punctuation around it, do not count. A sentence that has
 * the word in it is none: "Stop by tomorrow?" opts nobody out.
 */
export function readKeyword(body: string): Keyword | null {
  if (body.length > maxTextLength) return null;
  const word = body.normalize('NFKC').replace(aroundIt, '').replace(/\s+/g, ' ').toLowerCase();
  return Object.hasOwn(keywords, word) ? (keywords[word] ?? null) : null;
}
