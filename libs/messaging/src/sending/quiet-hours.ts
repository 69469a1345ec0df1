import {
  dayMinutes,
  invalidTimeZone,
  isClockTime,
  isTimeZone,
  localTime,
  type LocalTime,
  minutesOf,
  type Weekday,
  weekdays,
} from './time-zone';

/** A day of the week with other hours. */
export interface QuietDay {
  readonly weekday: Weekday;
  /** `HH:MM`: texts are sent from here until there, on this day. Null in both: not at all. */
  readonly sendFrom: string | null;
  readonly sendUntil: string | null;
}

/** When nothing is sent, in the customer's local time. */
export interface QuietHours {
  /** `HH:MM`, every day. An end before `from` is on the next day. */
  readonly from: string;
  readonly until: string;
  /** IANA; for customers whose number does not tell where they are, such as toll-free numbers. */
  readonly timeZone: string;
  /** Weekdays that have other hours, each once. */
  readonly days?: readonly QuietDay[] | null;
  /** Nothing is sent on the company's holidays. */
  readonly onHolidays?: boolean | null;
}

interface Fault {
  readonly path: readonly string[];
  readonly fault: string;
}

/** What is wrong with them; null if they are fine. */
export function faultOfQuietHours({ from, until, timeZone, days }: QuietHours): Fault | null {
  const at = (path: string | readonly string[], fault: string) => ({ path: [path].flat(), fault });
  if (!isClockTime(from)) return at('from', 'must be a time like 21:00');
  if (!isClockTime(until)) return at('until', 'must be a time like 08:00');
  if (from === until) return at('until', 'must differ from the start');
  if (!isTimeZone(timeZone)) return at('timeZone', invalidTimeZone);
  const given = days ?? [];
  for (const [index, day] of given.entries()) {
    const fault = faultOfDay(day, given.slice(0, index));
    if (fault !== null) return at(['days', String(index), fault.field], fault.fault);
  }
  return given.length === weekdays.length && given.every(({ sendFrom }) => sendFrom === null)
    ? at('days', 'must leave a day to send on')
    : null;
}

function faultOfDay({ weekday, sendFrom, sendUntil }: QuietDay, before: readonly QuietDay[]) {
  if (before.some((day) => day.weekday === weekday)) return { field: 'weekday', fault: 'is given twice' };
  if (sendFrom === null && sendUntil === null) return null;
  if (sendFrom === null || !isClockTime(sendFrom)) return { field: 'sendFrom', fault: 'must be a time like 10:00' };
  if (sendUntil === null || !isClockTime(sendUntil)) return { field: 'sendUntil', fault: 'must be a time like 18:00' };
  return sendFrom < sendUntil ? null : { field: 'sendUntil', fault: 'must be after the start' };
}

/** A number without one place, such as a toll-free number, has dozens. */
export const maxTimeZones = 8;

/** The time zone to show a customer times in: theirs if the number tells, or else the one of our number. */
export function zoneFor(zones: readonly string[], hours: QuietHours | null): string {
  const [likely] = zones.length <= maxTimeZones ? zones : [];
  return (zones.length === 1 ? likely : (hours?.timeZone ?? likely)) ?? 'UTC';
}

/** Quiet hours that a text has to keep, with the places where its customer can be. */
export interface QuietRule {
  readonly hours: QuietHours;
  /** IANA; if there are none, or too many to mean anything, the one of the hours counts. */
  readonly zones: readonly string[];
  /** The days, as `2026-11-26` or `12-25`, that are holidays for the customer. */
  readonly holidays?: readonly string[];
}

/** Quiet hours on one clock. */
type Clock = Omit<QuietRule, 'zones'> & { readonly zone: string };

const minuteMs = 60_000;
/** More than a week of Sundays and holidays in a few zones. */
const maxRounds = 200;

/**
 * The first moment, from `moment` on, that is outside all quiet hours in every time zone that the customer can be in. If
 * there is none within weeks, the zones of the hours themselves count.
 */
export function endOfQuiet(rules: readonly QuietRule[], moment: Date): Date {
  const everywhere = rules.flatMap(({ zones, ...rule }): Clock[] =>
    (zones.length > 0 && zones.length <= maxTimeZones ? zones : [rule.hours.timeZone]).map((zone) => ({
      ...rule,
      zone,
    })),
  );
  const atHome = rules.map(({ hours, holidays }): Clock => ({ hours, holidays, zone: hours.timeZone }));
  const found = firstLoud(everywhere, moment) ?? firstLoud(atHome, moment);
  return found ?? new Date(moment.getTime() + maxRounds * dayMinutes * minuteMs);
}

/** Each round goes to where one clock may end its quiet. If others are quiet then, the next round goes on from there. */
function firstLoud(clocks: readonly Clock[], moment: Date): Date | null {
  let at = moment;
  for (let round = 0; round < maxRounds; round += 1) {
    const quiet = clocks.find((clock) => isQuiet(clock, at));
    if (quiet === undefined) return at;
    at = nextChange(quiet, at);
  }
  return null;
}

function isQuiet(clock: Clock, at: Date): boolean {
  const local = localTime(at, clock.zone);
  const open = openingOf(clock, local);
  if (open !== null) return local.minutes < open.from || local.minutes >= open.until;
  const [begins, ends] = [minutesOf(clock.hours.from), minutesOf(clock.hours.until)];
  const is = local.minutes;
  return begins < ends ? is >= begins && is < ends : is >= begins || is < ends;
}

/** When texts are sent on a holiday, which is never, or on a weekday with other hours; null on an ordinary day. */
function openingOf({ hours, holidays = [] }: Clock, { date, weekday }: LocalTime) {
  if (hours.onHolidays === true && (holidays.includes(date) || holidays.includes(date.slice(5))))
    return { from: dayMinutes, until: 0 };
  const day = hours.days?.find((one) => one.weekday === weekday);
  if (day === undefined) return null;
  if (day.sendFrom === null || day.sendUntil === null) return { from: dayMinutes, until: 0 };
  return { from: minutesOf(day.sendFrom), until: minutesOf(day.sendUntil) };
}

/** The next moment when the quiet there may end: at the end of the hours, or at midnight, when another day begins. */
function nextChange(clock: Clock, after: Date): Date {
  const local = localTime(after, clock.zone);
  const end = openingOf(clock, local)?.from ?? minutesOf(clock.hours.until);
  const wanted = end > local.minutes && end < dayMinutes ? end : 0;
  const wholeMinute = Math.floor(after.getTime() / minuteMs) * minuteMs;
  const ahead = (wanted - local.minutes + dayMinutes) % dayMinutes || dayMinutes;
  const guess = new Date(wholeMinute + ahead * minuteMs);
  // Daylight saving time may start or end in between.
  const minutesAt = (at: Date) => localTime(at, clock.zone).minutes;
  const off = ((wanted - minutesAt(guess) + dayMinutes * 1.5) % dayMinutes) - dayMinutes / 2;
  const corrected = new Date(guess.getTime() + off * minuteMs);
  if (minutesAt(corrected) === wanted) return corrected;
  // The clock skips that time: the first moment after it.
  let first = guess;
  for (let before = minuteBefore(first); before > after && !isQuiet(clock, before); before = minuteBefore(first))
    first = before;
  return first;
}

const minuteBefore = (at: Date) => new Date(at.getTime() - minuteMs);
