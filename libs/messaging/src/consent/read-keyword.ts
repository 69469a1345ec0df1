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
  start: 'START',
  yes: 'START',
  unstop: 'START',
  help: 'HELP',
  info: 'HELP',
};

const longestKeyword = 40;
const aroundIt = /^[\s\p{P}\p{S}\p{C}]+|[\s\p{P}\p{S}\p{C}]+$/gu;

/**
 * The keyword that a whole message is; case, and spaces and punctuation around it, do not count. A sentence that has
 * the word in it is none: "Stop by tomorrow?" opts nobody out.
 */
export function readKeyword(body: string): Keyword | null {
  if (body.length > longestKeyword) return null;
  const word = body.normalize('NFKC').replace(aroundIt, '').replace(/\s+/g, ' ').toLowerCase();
  return Object.hasOwn(keywords, word) ? (keywords[word] ?? null) : null;
}
