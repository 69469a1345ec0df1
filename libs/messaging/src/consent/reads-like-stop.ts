import { readKeyword } from './read-keyword';

/**
 * How people ask for no more texts in their own words. Each pattern looks for the request itself: stop writing, take me
 * off the list. "Stop by tomorrow?" and "I will stop at noon" do not match.
 */
const wishes: readonly RegExp[] = [
  /^(please\s+|pls\s+)?(just\s+)?stop(\s+(it|this|that|please|pls|now|already))*$/,
  /(?<!\b(?:don'?t|not|never)\s)\bstop\s+(texting|messaging|contacting|writing|sending|spamming|bothering|calling)\b/,
  /(?<!\b(?:don'?t|not|never)\s)\bstop\s+(with\s+)?(the|these|those|your|all)\s+(texts?|messages?|sms|spam)\b/,
  /\b(do\s*n[o']?t|don'?t|do\s+not|never|no\s+longer)\s+(ever\s+)?(text|message|contact|write|sms|send)\b/,
  /\b(do\s*n[o']?t|don'?t|do\s+not|no\s+longer)\s+want\s+(any\s+|any\s*more\s+|these\s+|your\s+|more\s+|to\s+(get|receive|hear))/,
  /\bno\s+more\s+(texts?|messages?|sms)\b/,
  /\b(remove|delete|unsubscribe)\s+(me|my\s+(name|number))\b/,
  /\btake\s+(me|my\s+(name|number))\s+off\b/,
  /\b(opt|sign)\s+me\s+out\b/,
  /\b(i\s+)?(want\s+to\s+|would\s+like\s+to\s+|'d\s+like\s+to\s+)?opt(ing)?\s+out\b/,
  /\bun-?subscribe\b/,
  /\b(lose|forget|delete)\s+(my|this)\s+number\b/,
  /\bleave\s+me\s+alone\b/,
  /\bwrong\s+(number|person)\b/,
  /^stop\s*2\s*(quit|end|stop)$/,
];

const maxTextLength = 1_600;

/** Whether a text that is not a keyword sounds like an opt-out: a user has to decide. */
export function readsLikeStop(body: string): boolean {
  if (body.length > maxTextLength || readKeyword(body) !== null) return false;
  const words = body
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
  return wishes.some((wish) => wish.test(words));
}
