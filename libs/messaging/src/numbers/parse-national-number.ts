import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** Turns what people type in a country into E.164; null if it is not a valid number. The API itself takes only E.164. */
export function parseNationalNumber(text: string, country: string): string | null {
  const parsed = parsePhoneNumberFromString(text.normalize('NFKC').trim(), {
    defaultCountry: country.toUpperCase() as CountryCode,
    // Otherwise it finds numbers inside other text: `800-CABBAGE` would be +1800.
    extract: false,
  });
  return parsed?.isValid() === true ? parsed.number : null;
}

/** Whether it is a country with phone numbers, like US (ISO 3166-1). */
export const isCountry = (name: string): boolean => /^[A-Z]{2}$/.test(name) && isSupportedCountry(name);
