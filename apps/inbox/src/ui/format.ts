const day = 86_400_000;

const formatter = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(undefined, options);
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

const startOfDay = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();

export const timeOf = (iso: string): string => time.format(new Date(iso));
export const exactTimeOf = (iso: string): string => exact.format(new Date(iso));

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
  if (daysAgo === 0) return 'Today';
  if (daysAgo === 1) return 'Yesterday';
  return (at.getFullYear() === now.getFullYear() ? wholeDay : wholeDayAnyYear).format(at);
}

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
