import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** What people type, of a country: E.164, or null where it is no possible number. The API itself takes E.164 only. */
export function parseNationalNumber(text: string, country: string): string | null {
  const parsed = parsePhoneNumberFromString(text.normalize('NFKC').trim(), {
    defaultCountry: country.toUpperCase() as CountryCode,
    // Or a number would be found inside of what is none: `800-CABBAGE` would be +1800.
    extract: false,
  });
  return parsed?.isValid() === true ? parsed.number : null;
}
