/** When a number sends nothing, in the customer's local time. */
export interface QuietHours {
  /** `HH:MM`, every day. An end before `from` is on the next day. */
  readonly from: string;
  readonly until: string;
  /** IANA; for customers whose number does not tell where they are, such as toll-free numbers. */
  readonly timeZone: string;
}

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is wrong with them; null if they are fine. */
export function faultOfQuietHours({
  from,
  until,
  timeZone,
}: QuietHours): { readonly field: keyof QuietHours; readonly fault: string } | null {
  if (!clock.test(from)) return { field: 'from', fault: 'must be a time like 21:00' };
  if (!clock.test(until)) return { field: 'until', fault: 'must be a time like 08:00' };
  if (from === until) return { field: 'until', fault: 'must differ from the start' };
  return isTimeZone(timeZone) ? null : { field: 'timeZone', fault: 'must be an IANA time zone like America/New_York' };
}

/** A number without one place, such as a toll-free number, has dozens. */
const maxZones = 8;
/** The time zone to show a customer times in: theirs if the number tells, or else the one of our number. */
export function zoneFor(zones: readonly string[], hours: QuietHours | null): string {
  const [likely] = zones.length <= maxZones ? zones : [];
  return (zones.length === 1 ? likely : (hours?.timeZone ?? likely)) ?? 'UTC';
}

const minuteMs = 60_000;
const dayMinutes = 1_440;

/**
 * The first moment, from `moment` on, that is outside quiet hours in every time zone that the customer's number can be
 * in.
 */
export function endOfQuiet(hours: QuietHours, zones: readonly string[], moment: Date): Date {
  const checked = zones.length > 0 && zones.length <= maxZones ? zones : [hours.timeZone];
  let at = moment;
  // Each round ends the quiet hours of one zone. If they overlap, the next round ends those of another.
  for (let rounds = 0; rounds < 4 * checked.length; rounds += 1) {
    const zone = checked.find((one) => isQuiet(hours, one, at));
    if (zone === undefined) return at;
    at = nextEnd(hours, zone, at);
  }
  // It is always quiet in one of them: use the time zone of our number.
  return isQuiet(hours, hours.timeZone, moment) ? nextEnd(hours, hours.timeZone, moment) : moment;
}

function isQuiet({ from, until }: QuietHours, zone: string, at: Date): boolean {
  const [begins, ends, is] = [minutesOf(from), minutesOf(until), minutesAt(at, zone)];
  return begins < ends ? is >= begins && is < ends : is >= begins || is < ends;
}

/** When the clock there next shows the end of quiet hours, or the first moment after it if the clock skips it. */
function nextEnd(hours: QuietHours, zone: string, after: Date): Date {
  const wanted = minutesOf(hours.until);
  const wholeMinute = Math.floor(after.getTime() / minuteMs) * minuteMs;
  const ahead = (wanted - minutesAt(after, zone) + dayMinutes) % dayMinutes || dayMinutes;
  const guess = new Date(wholeMinute + ahead * minuteMs);
  // Daylight saving time may start or end in between.
  const off = ((wanted - minutesAt(guess, zone) + dayMinutes * 1.5) % dayMinutes) - dayMinutes / 2;
  const corrected = new Date(guess.getTime() + off * minuteMs);
  if (minutesAt(corrected, zone) === wanted) return corrected;
  let first = guess;
  for (let before = minuteBefore(first); before > after && !isQuiet(hours, zone, before); before = minuteBefore(first))
    first = before;
  return first;
}

const minuteBefore = (at: Date) => new Date(at.getTime() - minuteMs);
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const clocks = new Map<string, Intl.DateTimeFormat>();

function minutesAt(at: Date, zone: string): number {
  const there =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  clocks.set(zone, there);
  return minutesOf(there.format(at));
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
