import { readReaction } from '../reactions';
import type { TextLanguage } from './automatic-texts';
import { maxTextLength } from '../text/fold-words';

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
  hilfe: 'HELP',
  ayuda: 'HELP',
  aide: 'HELP',
  ajuda: 'HELP',
  aiuto: 'HELP',
  hulp: 'HELP',
  مساعدة: 'HELP',
  עזרה: 'HELP',
};

/** The others are the same in all languages. */
const languages: Readonly<Record<string, TextLanguage>> = {
  ...{ arret: 'fr', arrêt: 'fr', hilfe: 'de', ayuda: 'es', aide: 'fr', ajuda: 'pt', aiuto: 'it', hulp: 'nl' },
  ...{ مساعدة: 'ar', עזרה: 'he' },
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

/** The language of a text that is a keyword; null if the keyword is the same in all languages. */
export function languageOfKeyword(body: string): TextLanguage | null {
  const word = wordIn(body);
  return word !== null && Object.hasOwn(languages, word) ? (languages[word] ?? null) : null;
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
