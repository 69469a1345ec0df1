import { z } from 'zod';
import { networksOf } from '../networks';
import { Secret } from '../secret';

export const httpUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
  .transform((url) => url.replace(/\/+$/, ''));
export const urlOf = (protocol: RegExp, example: string) => z.url({ protocol, error: `must be a URL like ${example}` });
export const flag = z
  .enum(['1', '0', 'true', 'false'], { error: 'must be 1 or 0' })
  .transform((value) => value === '1' || value === 'true');
export const secret = z.string().transform((value) => new Secret(value));

const digits = (max: number) => new RegExp(`^\\d{1,${String(max).length}}$`);

/** A whole number, such as one of seconds. */
export function whole(what: string, min: number, max: number) {
  const problem = `must be a number of ${what}, ${min} to ${max}`;
  return z
    .string()
    .regex(digits(max), problem)
    .transform(Number)
    .refine((value) => value >= min && value <= max, problem);
}

/** A whole number, or null: `zero` says what 0 means, such as "for never". */
export function wholeOrNone(what: string, max: number, zero: string) {
  const problem = `must be a number of ${what}, 1 to ${max} (0 ${zero})`;
  return z
    .string()
    .regex(digits(max), problem)
    .transform((value) => Number(value) || null)
    .refine((value) => value === null || value <= max, problem);
}

/** Separated by commas. */
export const list = z.string().transform((text) => text.split(',').map((one) => one.trim()));

export const networks = list
  .refine((given) => networksOf(given) !== null, 'must be networks like 10.0.0.0/8, separated by commas')
  .default([]);

export const optionalSecret = (value: string | undefined) => (value === undefined ? undefined : new Secret(value));
