import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { timezones } from 'libphonenumber-geo-carrier';

const kept = new Map<string, readonly string[]>();
const maxKept = 10_000;

/**
 * The IANA time zones that a number belongs to, by its prefix; a guess, as people move and take their numbers along.
 * None for what is no number, dozens for one of no place, such as a toll-free one.
 */
export async function timeZonesOf(number: string): Promise<readonly string[]> {
  const known = kept.get(number);
  if (known !== undefined) return known;
  const zones = (await timezones(parsePhoneNumberFromString(number, { extract: false }))) ?? [];
  // Every question reads a file.
  if (kept.size >= maxKept) kept.clear();
  kept.set(number, zones);
  return zones;
}
