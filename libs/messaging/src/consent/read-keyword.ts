import { readReaction } from '../reactions';
import { maxTextLength } from './fold-words';

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

/** Includes marks, because many emoji end in one. */
const aroundIt = /^[\s\p{P}\p{S}\p{C}\p{M}]+|[\s\p{P}\p{S}\p{C}\p{M}]+$/gu;

/**
 * Reads a message that is nothing but a keyword, in any case, with any spaces and punctuation around it. A keyword
 * inside a sentence does not count: "Stop by tomorrow?" is not an opt-out.
 */
export function readKeyword(body: string): Keyword | null {
  const word = wordIn(body);
  return word !== null && Object.hasOwn(keywords, word) ? (keywords[word] ?? null) : null;
}

/** YES is also an answer to any of our questions. */
export const isMereYes = (body: string): boolean => wordIn(body) === 'yes';

/** What is left without what is around it; null if it is not only words. */
function wordIn(body: string): string | null {
  if (body.length > maxTextLength || readReaction(body) !== null) return null;
  return body
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(aroundIt, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}
