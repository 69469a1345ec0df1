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

/** What asks for a number's country works with. */
export interface CountryLimit {
  readonly countryOf: CountryOf;
  readonly sendLimits: Pick<SendLimits, 'countries'>;
}

/** Why no text may be sent to this number; null if it may. */
export function describeBlockedCountry({ countryOf, sendLimits }: CountryLimit, number: string): string | null {
  const { countries } = sendLimits;
  if (countries === null) return null;
  const country = countryOf(number);
  if (country !== null && countries.includes(country)) return null;
  const allowed = `Your company sends texts to these countries only: ${countries.join(', ')}.`;
  return `${number} is in ${country ?? 'an unknown country'}. ${allowed}`;
}

export function refuseCountry(limit: CountryLimit, number: string, ...path: string[]): Refusal | null {
  const reason = describeBlockedCountry(limit, number);
  return reason === null ? null : refusal('COUNTRY_NOT_ALLOWED', reason, ...path);
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
