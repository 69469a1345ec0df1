import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { timezones } from 'libphonenumber-geo-carrier';

const cache = new Map<string, readonly string[]>();
const maxCached = 10_000;

/**
 * The IANA time zones of a number, by its prefix. A guess, because people move and keep their numbers. None if it is not
 * a phone number, dozens if it has no place, such as a toll-free number.
 */
export async function timeZonesOf(number: string): Promise<readonly string[]> {
  const known = cache.get(number);
  if (known !== undefined) return known;
  const zones = (await timezones(parsePhoneNumberFromString(number, { extract: false }))) ?? [];
  // Each lookup reads a file.
  if (cache.size >= maxCached) cache.clear();
  cache.set(number, zones);
  return zones;
}
