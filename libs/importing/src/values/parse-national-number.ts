import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** What people type in a country as E.164; null if it is not a valid number. */
export function parseNationalNumber(text: string, country: string): string | null {
  const parsed = parsePhoneNumberFromString(text.normalize('NFKC').trim(), {
    defaultCountry: country.toUpperCase() as CountryCode,
    // Otherwise it finds numbers inside other text: `800-CABBAGE` would be +1800.
    extract: false,
  });
  return parsed?.isValid() === true ? parsed.number : null;
}
