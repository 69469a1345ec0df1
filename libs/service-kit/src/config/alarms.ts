import { z } from 'zod';
import { Secret } from '../secret';
import type { FindMistakes } from './mistakes';
import { list, urlOf, wholeOrNone } from './values';

/** When something is a problem. */
export interface AlarmsConfig {
  /** How often a worker looks for problems; null for never. */
  readonly everySeconds: number | null;
  /** How long texts may wait to be sent; null for any time, like the others. */
  readonly sendsWaitingMinutes: number | null;
  /** How long a text may be in doubt before somebody decides. */
  readonly inDoubtMinutes: number | null;
  /** How long a customer may wait for an answer. */
  readonly unansweredMinutes: number | null;
  /** Where alarms are sent by e-mail, too. */
  readonly email?: { readonly smtpUrl: Secret; readonly from: string; readonly to: readonly string[] };
}

const minutesOrNever = wholeOrNone('minutes', 999_999, 'for never');
const emailAddress = /^[^\s,<>@]+@[^\s,<>@]+$/;

export const alarmVariables = {
  ALARM_SECONDS: wholeOrNone('seconds', 60, 'for no alarms').default(15),
  ALARM_SENDS_WAITING_MINUTES: minutesOrNever.default(5),
  ALARM_IN_DOUBT_MINUTES: minutesOrNever.default(60),
  ALARM_UNANSWERED_MINUTES: minutesOrNever.default(1_440),
  ALARM_EMAIL: list
    .refine(
      (addresses) => addresses.every((one) => emailAddress.test(one)),
      'must be e-mail addresses like ops@example.com, separated by commas',
    )
    .optional(),
  SMTP_URL: urlOf(/^smtps?$/, 'smtps://user:password@host:465').optional(),
  SMTP_FROM: z
    .string()
    .refine(
      (from) => emailAddress.test(from.replace(/^[^<>]*<(.*)>$/, '$1')),
      'must be an e-mail address like Patchbay <patchbay@example.com>',
    )
    .optional(),
};

const emailNames = ['ALARM_EMAIL', 'SMTP_URL', 'SMTP_FROM'];

export const alarmMistakes: FindMistakes = ({ given, need }) => {
  if (!emailNames.some((name) => given.has(name))) return;
  for (const name of emailNames)
    need(name, 'alarms are sent by e-mail with ALARM_EMAIL, SMTP_URL and SMTP_FROM together');
};

export function buildAlarms(env: z.infer<z.ZodObject<typeof alarmVariables>>): AlarmsConfig {
  const { ALARM_EMAIL: to, SMTP_URL: smtpUrl, SMTP_FROM: from } = env;
  const isComplete = to !== undefined && smtpUrl !== undefined && from !== undefined;
  return {
    everySeconds: env.ALARM_SECONDS,
    sendsWaitingMinutes: env.ALARM_SENDS_WAITING_MINUTES,
    inDoubtMinutes: env.ALARM_IN_DOUBT_MINUTES,
    unansweredMinutes: env.ALARM_UNANSWERED_MINUTES,
    email: isComplete ? { smtpUrl: new Secret(smtpUrl), from, to } : undefined,
  };
}
