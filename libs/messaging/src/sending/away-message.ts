import { cleanText } from '../text/clean-text';
import type { AutomationReason } from '../conversations';
import { invalidTimeZone, isClockTime, isTimeZone, localTime, minutesOf, type Weekday } from './time-zone';

/** When somebody answers, on a day of the week. */
export interface OpenHours {
  readonly weekday: Weekday;
  /** `HH:MM` */
  readonly from: string;
  readonly until: string;
}

/** What a number answers while nobody is there. */
export interface AwayMessage {
  readonly isOn: boolean;
  readonly text: string;
  /** Away at all other times; without any, always. Null: not by hours. */
  readonly hours: readonly OpenHours[] | null;
  /** Of the hours and the holidays, IANA. */
  readonly timeZone: string;
  /** Away on the company's holidays. */
  readonly onHolidays: boolean;
  /** Away all the time until then, in ISO 8601; null if not. */
  readonly awayUntil: string | null;
  /** At most one to each customer in this time. */
  readonly everyHours: number;
}

export const maxAwayTextLength = 640;
/** A month. */
export const maxEveryHours = 720;
/** Hours with a break at noon. */
export const maxOpenHoursPerDay = 3;

interface Fault {
  readonly path: readonly string[];
  readonly fault: string;
}

/** What is wrong with it; null if it is fine. */
export function faultOfAwayMessage({ text, hours, timeZone, everyHours }: AwayMessage): Fault | null {
  const at = (path: string, fault: string, ...inside: string[]) => ({ path: [path, ...inside], fault });
  const { length } = cleanText(text).trim();
  if (length === 0 || length > maxAwayTextLength) return at('text', `must have 1 to ${maxAwayTextLength} characters`);
  if (!isTimeZone(timeZone)) return at('timeZone', invalidTimeZone);
  if (!Number.isInteger(everyHours) || everyHours < 1 || everyHours > maxEveryHours)
    return at('everyHours', `must be 1 to ${maxEveryHours}`);
  for (const [index, open] of (hours ?? []).entries()) {
    const fault = faultOfHours(open, (hours ?? []).slice(0, index));
    if (fault !== null) return at('hours', fault.fault, String(index), fault.field);
  }
  return null;
}

function faultOfHours({ weekday, from, until }: OpenHours, before: readonly OpenHours[]) {
  if (before.filter((open) => open.weekday === weekday).length >= maxOpenHoursPerDay)
    return { field: 'weekday', fault: `is given more than ${maxOpenHoursPerDay} times` };
  if (!isClockTime(from)) return { field: 'from', fault: 'must be a time like 09:00' };
  if (!isClockTime(until)) return { field: 'until', fault: 'must be a time like 17:00' };
  return from < until ? null : { field: 'until', fault: 'must be after the start' };
}

/** Why nobody is there; null if somebody is. The holidays are days like `2026-11-26` or `12-25`. */
export function whyAway(
  { isOn, hours, timeZone, onHolidays, awayUntil }: AwayMessage,
  holidays: readonly string[],
  at: Date,
): AutomationReason | null {
  if (!isOn) return null;
  if (awayUntil !== null && at < new Date(awayUntil)) return 'AWAY_UNTIL';
  const { date, weekday, minutes } = localTime(at, timeZone);
  if (onHolidays && (holidays.includes(date) || holidays.includes(date.slice(5)))) return 'HOLIDAY';
  if (hours === null) return null;
  const isOpen = hours.some(
    (open) => open.weekday === weekday && minutes >= minutesOf(open.from) && minutes < minutesOf(open.until),
  );
  return isOpen ? null : 'OUTSIDE_HOURS';
}
