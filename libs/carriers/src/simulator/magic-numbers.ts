import { twilioProblems } from '../problems';

/** What happens to a text to a customer's number. */
export type Behavior =
  | { readonly kind: 'delivered' | 'replies' | 'stops' | 'slow' | 'silent' | 'loses-answer' | 'busy' }
  | { readonly kind: 'fails'; readonly errorCode: string };

const behaviors: Readonly<Record<string, Exclude<Behavior['kind'], 'fails'>>> = {
  '+15005550100': 'delivered',
  '+15005550101': 'replies',
  '+15005550102': 'stops',
  '+15005550103': 'slow',
  '+15005550104': 'silent',
  '+15005550105': 'loses-answer',
  '+15005550106': 'busy',
};

/** A text to this and a known error code of five digits fails with the code. */
const failing = '+150055';

/** Those that do not fail. */
export const magicNumbers: readonly string[] = Object.keys(behaviors);

/** Other numbers take every text. */
export function behaviorOf(number: string): Behavior {
  const kind = Object.hasOwn(behaviors, number) ? behaviors[number] : undefined;
  if (kind !== undefined) return { kind };
  const errorCode = number.startsWith(failing) ? number.slice(failing.length) : '';
  return Object.hasOwn(twilioProblems, errorCode) ? { kind: 'fails', errorCode } : { kind: 'delivered' };
}
