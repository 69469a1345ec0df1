const day = 86_400_000;

const time = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'short' });
const thisYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const anyYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });
const wholeDay = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const wholeDayAnyYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric' });
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'medium' });

const weekdayAndTime = new Intl.DateTimeFormat(undefined, { weekday: 'long', hour: 'numeric', minute: '2-digit' });
const dayAndTime = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});

const startOfDay = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();

export const timeOf = (iso: string): string => time.format(new Date(iso));
export const exactTimeOf = (iso: string): string => exact.format(new Date(iso));

/** Short enough for a list: the time of today, the day of this week, the date of before. */
export function briefTimeOf(iso: string, now = new Date()): string {
  const at = new Date(iso);
  const daysAgo = Math.round((startOfDay(now) - startOfDay(at)) / day);
  if (daysAgo <= 0) return time.format(at);
  if (daysAgo < 7) return weekday.format(at);
  return (at.getFullYear() === now.getFullYear() ? thisYear : anyYear).format(at);
}

/** When something will happen, as short as it can be told apart: the time of today, else with its day. */
export function nearTimeOf(iso: string, now = new Date()): string {
  const at = new Date(iso);
  const daysAhead = Math.round((startOfDay(at) - startOfDay(now)) / day);
  if (daysAhead === 0) return time.format(at);
  if (daysAhead > 0 && daysAhead < 7) return weekdayAndTime.format(at);
  return dayAndTime.format(at);
}

/** The heading of a day's texts. */
export function dayOf(iso: string, now = new Date()): string {
  const at = new Date(iso);
  const daysAgo = Math.round((startOfDay(now) - startOfDay(at)) / day);
  if (daysAgo === 0) return 'Today';
  if (daysAgo === 1) return 'Yesterday';
  return (at.getFullYear() === now.getFullYear() ? wholeDay : wholeDayAnyYear).format(at);
}

export const isSameDay = (one: string, other: string): boolean =>
  startOfDay(new Date(one)) === startOfDay(new Date(other));

/** A number as people read it, where it is one of North America; others keep their digits. */
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
