import { createHash } from 'node:crypto';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const maxIdLength = 255;

/** Our own id of a message, as a carrier hands it back. */
export const messageIdOf = (value: unknown): string | null =>
  typeof value === 'string' && uuid.test(value) ? value : null;

/** A carrier's word as it can be kept: no NUL, no half characters, not endless. */
export const cleanWord = (word: string): string =>
  Buffer.from(word.replaceAll('\0', '').slice(0, 100), 'utf8').toString('utf8');

/** An id that can be a key: not empty, not endless, without NUL. */
export const isId = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= maxIdLength && !value.includes('\0');

/** The instant that is meant; null for what is none. */
export function instantOf(value: unknown): Date | null {
  if (typeof value !== 'string') return null;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : date;
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A number as carriers write it that leave out the plus; short codes and names stay as they are. */
export const withPlus = (number: string): string => (/^[1-9]\d{8,14}$/.test(number) ? `+${number}` : number);
export const withoutPlus = (number: string): string => number.replace(/^\+/, '');
