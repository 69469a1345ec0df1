import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { createHash } from 'node:crypto';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const maxIdLength = 255;

/** Our own message id, as a carrier returns it. */
export const messageIdOf = (value: unknown): string | null =>
  typeof value === 'string' && uuid.test(value) ? value : null;

/** A carrier's word, safe to store: no NUL, no half characters, not too long. */
export const cleanWord = (word: string): string =>
  Buffer.from(word.replaceAll('\0', '').slice(0, 100), 'utf8').toString('utf8');

/** Whether this can be a key: not empty, not too long, without NUL. */
export const isId = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= maxIdLength && !value.includes('\0');

/** The time; null if it is not a valid one. */
export function instantOf(value: unknown): Date | null {
  if (typeof value !== 'string') return null;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : date;
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Adds the plus to a number of a carrier that leaves it out. Does not change short codes and names. Some countries, such as
 * Niue, have numbers of seven or eight digits with their calling code: those that are in a country's ranges are numbers.
 */
export const withPlus = (number: string): string =>
  /^[1-9]\d{8,14}$/.test(number) || (/^[1-9]\d{6,7}$/.test(number) && isInRange(`+${number}`)) ? `+${number}` : number;
const isInRange = (number: string): boolean => parsePhoneNumberFromString(number)?.isValid() === true;
export const withoutPlus = (number: string): string => number.replace(/^\+/, '');
