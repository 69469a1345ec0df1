import type { Viewer } from '@patchbay/access';
import type { Transaction } from '../database';
import { refusal, type Refusal } from '../refusal';

/** Limits that keep a stolen session, or a program that runs wild, from becoming expensive. */
export interface SendLimits {
  /** The countries that texts may be sent to (ISO 3166-1, like US); null for all. */
  readonly countries: readonly string[] | null;
  /** How many texts each user may send per minute; null for no limit. */
  readonly perUserMinute: number | null;
}

/** The country of a phone number (ISO 3166-1, like US); null if the number does not tell. */
export type CountryOf = (number: string) => string | null;

export function refuseCountry(
  { countries }: SendLimits,
  countryOf: CountryOf,
  number: string,
  ...path: string[]
): Refusal | null {
  if (countries === null) return null;
  const country = countryOf(number);
  if (country !== null && countries.includes(country)) return null;
  const allowed = `Your company sends texts to these countries only: ${countries.join(', ')}.`;
  return refusal('COUNTRY_NOT_ALLOWED', `${number} is in ${country ?? 'an unknown country'}. ${allowed}`, ...path);
}

/** Whether the viewer would have to wait now. `countSend` decides. */
export async function refuseRate(
  { perUserMinute }: SendLimits,
  tx: Transaction,
  viewer: Viewer,
): Promise<Refusal | null> {
  if (perUserMinute === null || !(await tx.sends.mustWait(viewer.userId, perUserMinute))) return null;
  return tooManySends(perUserMinute);
}

/** Counts a send. Sends of one user that start together are counted one after the other. */
export async function countSend(
  { perUserMinute }: SendLimits,
  tx: Transaction,
  viewer: Viewer,
): Promise<Refusal | null> {
  if (perUserMinute === null || (await tx.sends.count(viewer.userId, perUserMinute))) return null;
  return tooManySends(perUserMinute);
}

const tooManySends = (perMinute: number) =>
  refusal('TOO_MANY_SENDS', `You can send ${perMinute} texts per minute. Wait a moment, then send it again.`);
