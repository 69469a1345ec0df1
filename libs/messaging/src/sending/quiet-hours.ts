/** When a number of ours sends nothing, by the clock where the customer is. */
export interface QuietHours {
  /** `HH:MM`, on any day; a time before `from` is one of the next day. */
  readonly from: string;
  readonly until: string;
  /** IANA; goes for customers whose number does not tell where they are, as toll-free ones do not. */
  readonly timeZone: string;
}

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is wrong with them; null where nothing is. */
export function faultOfQuietHours({
  from,
  until,
  timeZone,
}: QuietHours): { readonly field: keyof QuietHours; readonly fault: string } | null {
  if (!clock.test(from)) return { field: 'from', fault: 'must be a time like 21:00' };
  if (!clock.test(until)) return { field: 'until', fault: 'must be a time like 08:00' };
  if (from === until) return { field: 'until', fault: 'must differ from the beginning' };
  return isTimeZone(timeZone) ? null : { field: 'timeZone', fault: 'must be an IANA time zone like America/New_York' };
}

/** A number of no one place, such as a toll-free one, has dozens. */
const maxZones = 8;
const minuteMs = 60_000;
const dayMinutes = 1_440;

/**
 * The first moment at or after `moment` at which it is quiet nowhere that the customer may be. A number can belong to
 * several time zones; the strictest counts.
 */
export function endOfQuiet(hours: QuietHours, zones: readonly string[], moment: Date): Date {
  const asked = zones.length > 0 && zones.length <= maxZones ? zones : [hours.timeZone];
  let at = moment;
  // Each round leaves one zone's quiet hours; where they overlap, the next round leaves those of another.
  for (let rounds = 0; rounds < 4 * asked.length; rounds += 1) {
    const zone = asked.find((one) => isQuiet(hours, one, at));
    if (zone === undefined) return at;
    at = nextEnd(hours, zone, at);
  }
  // Quiet around the clock, somewhere: then where the number of ours is counts.
  return isQuiet(hours, hours.timeZone, moment) ? nextEnd(hours, hours.timeZone, moment) : moment;
}

function isQuiet({ from, until }: QuietHours, zone: string, at: Date): boolean {
  const [begins, ends, is] = [minutesOf(from), minutesOf(until), minutesAt(at, zone)];
  return begins < ends ? is >= begins && is < ends : is >= begins || is < ends;
}

/** The next moment at which the clock there shows their end; on a day on which it skips that, the first one behind. */
function nextEnd(hours: QuietHours, zone: string, after: Date): Date {
  const wanted = minutesOf(hours.until);
  const wholeMinute = Math.floor(after.getTime() / minuteMs) * minuteMs;
  const ahead = (wanted - minutesAt(after, zone) + dayMinutes) % dayMinutes || dayMinutes;
  const guess = new Date(wholeMinute + ahead * minuteMs);
  // The clocks may be changed in between.
  const off = ((wanted - minutesAt(guess, zone) + dayMinutes * 1.5) % dayMinutes) - dayMinutes / 2;
  const mended = new Date(guess.getTime() + off * minuteMs);
  if (minutesAt(mended, zone) === wanted) return mended;
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
