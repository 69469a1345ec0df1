import type { z } from 'zod';
import { whole, wholeOrNone } from './values';

export interface RetentionDays {
  /** Callbacks of carriers, as they came. */
  readonly receipts: number | null;
  /** Callbacks that could not be processed. */
  readonly quarantined: number | null;
  /** How long a subscription can be resumed from an event. */
  readonly events: number;
  readonly notifications: number;
  /** Alarms that have ended. */
  readonly alarms: number;
  /** Calls to carriers, and their reports. */
  readonly deliveries: number | null;
  /** What texts say, and their files. */
  readonly texts: number | null;
  /** Exports of what is known of a person. */
  readonly exports: number;
}

const days = whole('days', 1, 9_999);
const daysOrForever = wholeOrNone('days', 9_999, 'for ever');

export const retentionVariables = {
  NOTIFICATION_DAYS: days.default(14),
  EVENT_DAYS: days.default(14),
  ALARM_DAYS: days.default(90),
  RECEIPT_DAYS: daysOrForever.default(30),
  QUARANTINE_DAYS: daysOrForever.default(90),
  DELIVERY_DAYS: daysOrForever.default(365),
  TEXT_DAYS: daysOrForever.default(null),
  EXPORT_DAYS: days.default(7),
};

export const buildRetention = (env: z.infer<z.ZodObject<typeof retentionVariables>>): RetentionDays => ({
  receipts: env.RECEIPT_DAYS,
  quarantined: env.QUARANTINE_DAYS,
  events: env.EVENT_DAYS,
  notifications: env.NOTIFICATION_DAYS,
  alarms: env.ALARM_DAYS,
  deliveries: env.DELIVERY_DAYS,
  texts: env.TEXT_DAYS,
  exports: env.EXPORT_DAYS,
});
