import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** The country of a number in E.164 (ISO 3166-1, like US). Null if it is not assigned, or belongs to no single country. */
export const countryOf = (number: string): string | null =>
  parsePhoneNumberFromString(number, { extract: false })?.country ?? null;
