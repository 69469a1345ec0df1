import type { CauseCode } from '../receiving';
import type { Alarm, AlarmKind } from './alarms';

export interface AlarmText {
  /** A few words, whatever it is about. */
  readonly title: string;
  readonly message: string;
  /** How to fix it. */
  readonly advice: string;
}

/** What an alarm says, and how to fix its problem. It is written when it is read: the wait of the first customer grows. */
export function describeAlarm(alarm: Alarm, now: Date): AlarmText {
  const title = titles[alarm.kind];
  const { message, advice } = describe[alarm.kind](alarm);
  const { waitingSince, endedAt } = alarm;
  if (waitingSince === null) return { title, message, advice };
  const waited = lengthOf((endedAt ?? now).getTime() - waitingSince.getTime());
  return { title, message: `${message} ${endedAt === null ? 'Waiting' : 'Waited'} for ${waited}.`, advice };
}

type Described = Pick<Alarm, 'about' | 'cause' | 'count'>;

const titles: Readonly<Record<AlarmKind, string>> = {
  QUARANTINED_TEXTS: 'Texts of customers were set aside',
  CARRIER_FAILING: 'A carrier account fails',
  SENDS_WAITING: 'Texts wait to be sent',
  MESSAGES_IN_DOUBT: 'It is unknown whether texts were sent',
  WEBHOOK_SUSPENDED: 'A webhook is suspended',
  UNATTENDED_TEXTS: 'Customers wait for an answer',
  NUMBER_WITHOUT_PEOPLE: 'Nobody may read the texts of a number',
};

const describe: Readonly<Record<AlarmKind, (alarm: Described) => Omit<AlarmText, 'title'>>> = {
  QUARANTINED_TEXTS: ({ about, cause, count }) => {
    const texts = `${counted(count, 'text')} of customers could not be processed`;
    const { why, advice } = quarantines[cause as CauseCode] ?? quarantines.KEPT_FAILING!;
    return { message: `${texts}: ${why(about)}`, advice };
  },
  CARRIER_FAILING: ({ about, cause }) => ({
    message: `The carrier account ${about} fails: ${cause === '' ? 'the carrier refused the last texts because of it.' : cause}`,
    advice: 'Check the account, and fix what the check finds.',
  }),
  SENDS_WAITING: ({ about, cause, count }) => ({
    message: `${counted(count, 'text')} to customers ${count === 1 ? 'waits' : 'wait'} to be sent over ${about}.`,
    advice:
      cause === 'PAUSED'
        ? 'The account is paused. Resume it to send them.'
        : 'Check the account, its rate limits and the workers. The texts are sent when the problem is gone.',
  }),
  MESSAGES_IN_DOUBT: ({ count }) => ({
    message: `It is unknown whether ${counted(count, 'text')} ${count === 1 ? 'was' : 'were'} sent, and nobody has decided what to do.`,
    advice: 'Ask the customers, then send the texts again or dismiss them.',
  }),
  WEBHOOK_SUSPENDED: ({ about, cause }) => ({
    message: `The webhook to ${about} was suspended: ${cause}`,
    advice: 'Repair the receiver, then resume the webhook. It gets what it missed.',
  }),
  UNATTENDED_TEXTS: ({ count }) => ({
    message: `${counted(count, 'conversation')} ${count === 1 ? 'waits' : 'wait'} too long for an answer.`,
    advice: 'Answer the customers, assign the conversations, or close those that need no answer.',
  }),
  NUMBER_WITHOUT_PEOPLE: ({ about, count }) => ({
    message: `${counted(count, 'phone number')} of ${about} ${count === 1 ? 'has' : 'have'} nobody who may read texts.`,
    advice: 'Transfer the numbers, or add people to the team.',
  }),
};

interface Quarantine {
  readonly why: (about: string) => string;
  readonly advice: string;
}

const quarantines: Readonly<Partial<Record<CauseCode, Quarantine>>> = {
  UNKNOWN_PHONE_NUMBER: {
    why: (number) => `${number === '' ? 'their number' : `the number ${number}`} is not in the directory.`,
    advice: 'Add the number, then retry the texts. Dismiss them if the number is not yours.',
  },
  INVALID_SENDER: {
    why: () => 'their sender is not a number, a short code or a name.',
    advice: 'Report it to the carrier, then dismiss the texts.',
  },
  UNREADABLE: {
    why: () => "they are not what the carrier's API describes.",
    advice: 'Report a bug. Retry the texts when a new version can read them.',
  },
  CARRIER_NOT_SET_UP: {
    why: () => 'their carrier account is not set up.',
    advice: 'Set up the account, then retry the texts.',
  },
  KEPT_FAILING: {
    why: () => 'they failed several times.',
    advice: 'Retry the texts. If they fail again, report a bug.',
  },
};

const counted = (count: number, what: string) => `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`;

const units = [
  { name: 'day', ms: 86_400_000 },
  { name: 'hour', ms: 3_600_000 },
  { name: 'minute', ms: 60_000 },
] as const;

/** In its largest unit: of days, the minutes don't matter. */
function lengthOf(ms: number): string {
  const unit = units.find((one) => ms >= one.ms);
  return unit === undefined ? 'less than a minute' : counted(Math.floor(ms / unit.ms), unit.name);
}
