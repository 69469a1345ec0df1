import { isSupportedCountry } from 'libphonenumber-js/max';

/** Whether it is a country with phone numbers, like US (ISO 3166-1). */
export const isCountry = (name: string): boolean => /^[A-Z]{2}$/.test(name) && isSupportedCountry(name);
