/** A moment on the clock and the calendar of a place. */
export interface LocalTime {
  /** `2026-11-26` */
  readonly date: string;
  readonly weekday: Weekday;
  /** Since midnight, by the clock. */
  readonly minutes: number;
}

export const weekdays = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const;
export type Weekday = (typeof weekdays)[number];

export const dayMinutes = 1_440;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Swedish dates are in ISO 8601. */
const clockOf = (zone: string): Intl.DateTimeFormat => {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  clocks.set(zone, clock);
  return clock;
};

export function localTime(at: Date, zone: string): LocalTime {
  const [date = '', time = ''] = clockOf(zone).format(at).split(' ');
  return { date, weekday: weekdays[new Date(`${date}T00:00Z`).getUTCDay()]!, minutes: minutesOf(time) };
}

/** Of `21:00`. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

export const isClockTime = (time: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(time);

export const invalidTimeZone = 'must be an IANA time zone like America/New_York';

/** Whether it names a place in the IANA database. Offsets such as `+02:00` know no daylight saving time. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name) || name.length > 100) return false;
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
