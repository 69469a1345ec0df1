import { z } from 'zod';
import { whole, wholeOrNone } from './values';

export interface SendingConfig {
  /** Texts per second; null for no limit. */
  readonly perSecondANumber: number | null;
  readonly perSecondACarrier: number | null;
  /** Texts of each user per minute; null for no limit. */
  readonly perMinuteAUser: number | null;
  /** Countries that texts may be sent to (ISO 3166-1, like US); null for all. */
  readonly countries: readonly string[] | null;
  /** How long to wait for a report before asking the carrier about a text. */
  readonly askAfterSeconds: number;
  /** How long it may be unknown whether a text was sent before a user must decide. */
  readonly doubtMinutes: number;
}

const rate = z
  .string()
  .regex(/^\d{1,5}(\.\d{1,3})?$/, 'must be texts per second, such as 1 or 0.5 (0 for no limit)')
  .transform((value) => Number(value) || null);

export const sendingVariables = {
  SEND_PER_SECOND_NUMBER: rate.default(null),
  SEND_PER_SECOND_CARRIER: rate.default(null),
  SEND_PER_MINUTE_USER: wholeOrNone('texts per minute', 999_999, 'for no limit').default(120),
  SEND_COUNTRIES: z
    .string()
    .regex(/^\s*[A-Za-z]{2}\s*(,\s*[A-Za-z]{2}\s*)*$/, 'must be ISO codes of countries like US,CA')
    .transform((codes) => codes.split(',').map((code) => code.trim().toUpperCase()))
    .optional(),
  SEND_ASK_AFTER_SECONDS: whole('seconds', 1, 99_999).default(60),
  SEND_DOUBT_MINUTES: whole('minutes', 0, 9_999).default(15),
};

export const buildSending = (env: z.infer<z.ZodObject<typeof sendingVariables>>): SendingConfig => ({
  perSecondANumber: env.SEND_PER_SECOND_NUMBER,
  perSecondACarrier: env.SEND_PER_SECOND_CARRIER,
  perMinuteAUser: env.SEND_PER_MINUTE_USER,
  countries: env.SEND_COUNTRIES ?? null,
  askAfterSeconds: env.SEND_ASK_AFTER_SECONDS,
  doubtMinutes: env.SEND_DOUBT_MINUTES,
});
