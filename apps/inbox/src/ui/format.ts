import { currentLocale, perLocale } from '../language/locale';

const day = 86_400_000;

const formatter = (options: Intl.DateTimeFormatOptions) => {
  const formats = perLocale((locale) => new Intl.DateTimeFormat(locale, options));
  return { format: (at: Date): string => formats().format(at) };
};
const clock = { hour: 'numeric', minute: '2-digit' } as const;
const date = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const time = formatter(clock);
const weekday = formatter({ weekday: 'short' });
const thisYear = formatter({ day: 'numeric', month: 'short' });
const anyYear = formatter(date);
const wholeDay = formatter({ weekday: 'long', day: 'numeric', month: 'long' });
const wholeDayAnyYear = formatter({ day: 'numeric', month: 'long', year: 'numeric' });
const exact = formatter({ dateStyle: 'full', timeStyle: 'medium' });
const weekdayAndTime = formatter({ weekday: 'long', ...clock });
const dayAndTime = formatter({ ...date, ...clock });
const namedDays = perLocale((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

const startOfDay = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();

export const timeOf = (iso: string): string => time.format(new Date(iso));
export const exactTimeOf = (iso: string): string => exact.format(new Date(iso));
export const dayAndTimeOf = (iso: string): string => dayAndTime.format(new Date(iso));

/** Short enough for a list: the time if today, the weekday if within a week, else the date. */
export function briefTimeOf(iso: string, now = new Date()): string {
  const at = new Date(iso);
  const daysAgo = Math.round((startOfDay(now) - startOfDay(at)) / day);
  if (daysAgo <= 0) return time.format(at);
  if (daysAgo < 7) return weekday.format(at);
  return (at.getFullYear() === now.getFullYear() ? thisYear : anyYear).format(at);
}

/** When something will happen, as short as is clear: the time if today, else with the day. */
export function nearTimeOf(iso: string, now = new Date()): string {
  const at = new Date(iso);
  const daysAhead = Math.round((startOfDay(at) - startOfDay(now)) / day);
  if (daysAhead === 0) return time.format(at);
  if (daysAhead > 0 && daysAhead < 7) return weekdayAndTime.format(at);
  return dayAndTime.format(at);
}

/** The heading above the messages of one day. */
export function dayOf(iso: string, now = new Date()): string {
  const at = new Date(iso);
  const daysAgo = Math.round((startOfDay(now) - startOfDay(at)) / day);
  // "Today", "Yesterday"
  if (daysAgo === 0 || daysAgo === 1) return capitalized(namedDays().format(-daysAgo, 'day'));
  return (at.getFullYear() === now.getFullYear() ? wholeDay : wholeDayAnyYear).format(at);
}

const capitalized = (text: string): string => `${text.slice(0, 1).toLocaleUpperCase(currentLocale())}${text.slice(1)}`;

export const isSameDay = (one: string, other: string): boolean =>
  startOfDay(new Date(one)) === startOfDay(new Date(other));

/** North American numbers as people write them; others as they are. */
export function readableNumber(number: string): string {
  const [, area, exchange, line] = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number) ?? [];
  return area === undefined ? number : `(${area}) ${exchange ?? ''}-${line ?? ''}`;
}

export function initialsOf(name: string): string {
  const words = name
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .trim()
    .split(/\s+/);
  return (
    words.length > 1 ? `${words[0]?.[0] ?? ''}${words.at(-1)?.[0] ?? ''}` : (words[0]?.slice(0, 2) ?? '?')
  ).toUpperCase();
}

const minuteMs = 60_000;
/** From when a customer has waited for long, and for too long. */
const longWait = { minutes: 30, tooMany: 120 };

const units = { second: inUnit('second'), minute: inUnit('minute'), hour: inUnit('hour'), day: inUnit('day') };

function inUnit(unit: string) {
  return perLocale((locale) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'narrow' }));
}

const unitText = (number: number, unit: keyof typeof units): string => units[unit]().format(number);

/** How long a customer waits for an answer. */
export function waitOf(since: string, now = new Date()) {
  const minutes = Math.max(0, Math.floor((now.getTime() - new Date(since).getTime()) / minuteMs));
  const hours = Math.floor(minutes / 60);
  const text =
    minutes < 60
      ? unitText(minutes, 'minute')
      : hours >= 24
        ? unitText(Math.floor(hours / 24), 'day')
        : hours < 10 && minutes % 60 > 0
          ? `${unitText(hours, 'hour')} ${unitText(minutes % 60, 'minute')}`
          : unitText(hours, 'hour');
  const urgency = minutes >= longWait.tooMany ? 'late' : minutes >= longWait.minutes ? 'soon' : 'fresh';
  return { text, urgency } as const;
}

/** A length of time, in one or two units. */
export function durationText(seconds: number): string {
  if (seconds < 60) return unitText(seconds, 'second');
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return unitText(minutes, 'minute');
  const [hours, left] = [Math.floor(minutes / 60), minutes % 60];
  if (hours < 10 && left > 0) return `${unitText(hours, 'hour')} ${unitText(left, 'minute')}`;
  return hours < 48 ? unitText(Math.round(minutes / 60), 'hour') : unitText(Math.round(minutes / 1_440), 'day');
}

/** A day within a table or a chart. */
export const shortDayOf = (iso: string, now = new Date()): string => {
  const at = new Date(iso);
  return (at.getFullYear() === now.getFullYear() ? thisYear : anyYear).format(at);
};
