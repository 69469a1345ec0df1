/** In which order a date has its day, month and year. A date that starts with its year has only one. */
export type DateOrder = 'DMY' | 'MDY';

export interface DateRules {
  readonly order: DateOrder | undefined;
  /** IANA name of the time zone of times without one. */
  readonly zone: string | undefined;
}

/** What must be stated before a time can be read; nothing is guessed. */
export type Unstated = { readonly missing: '--dates' | '--zone' };

const time = String.raw`(?:[T,\s]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3})\d*)?)?\s*(am|pm|a\.m\.|p\.m\.)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?)?`;
const yearFirst = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${time}$`, 'i');
const yearLast = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})${time}$`, 'i');
/** A day of Excel's: 1 is the first of 1900. These are the years from 1954 to 2119. */
const serial = /^([2-7]\d{4})(?:[.,](\d{1,12}))?$/;
const dayMs = 86_400_000;

/** A time as ISO 8601 in UTC; null if it is not one. */
export function readDate(text: string, { order, zone }: DateRules): string | Unstated | null {
  const parts = readSerial(text) ?? readParts(text, order);
  if (parts === null || 'missing' in parts) return parts;
  const { local, offset } = parts;
  if (offset !== undefined) return new Date(local - offset).toISOString();
  if (zone === undefined) return { missing: '--zone' };
  return new Date(local - offsetOf(zone, local)).toISOString();
}

interface LocalTime {
  /** As if the time were in UTC. */
  readonly local: number;
  /** East of UTC, in ms; undefined if the text names none. */
  readonly offset: number | undefined;
}

function readSerial(text: string): LocalTime | null {
  const found = serial.exec(text);
  if (found === null) return null;
  const days = Number(`${found[1]}.${found[2] ?? '0'}`);
  return { local: Date.UTC(1899, 11, 30) + Math.round((days * dayMs) / 1_000) * 1_000, offset: undefined };
}

function readParts(text: string, order: DateOrder | undefined): LocalTime | Unstated | null {
  const last = yearLast.exec(text);
  if (last !== null && order === undefined) return { missing: '--dates' };
  const found = yearFirst.exec(text) ?? last;
  if (found === null) return null;
  const [first, second, third, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const [year, month, day] =
    last === null ? [first!, second!, third!] : order === 'DMY' ? [third!, second!, first!] : [third!, first!, second!];
  const [millis = '0', half, zone] = found.slice(7);
  const hour = half === undefined ? hours : (hours % 12) + (/^p/i.test(half) ? 12 : 0);
  const isTime = hour < 24 && minutes < 60 && seconds < 60 && (half === undefined || (hours >= 1 && hours <= 12));
  const local = Date.UTC(year, month - 1, day, hour, minutes, seconds, Number(millis.padEnd(3, '0')));
  const isDay = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && month >= 1 && month <= 12;
  return isTime && isDay ? { local, offset: zone === undefined ? undefined : readOffset(zone) } : null;
}

function readOffset(zone: string): number {
  const found = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (found === null) return 0;
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) * 60_000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far a zone is east of UTC at a local time. An hour that happens twice is taken as its second. */
function offsetOf(zone: string, local: number): number {
  const first = offsetAt(zone, local);
  return offsetAt(zone, local - first);
}

function offsetAt(zone: string, moment: number): number {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    formats.set(zone, format);
  }
  const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return readOffset(name.replace(/^GMT/, ''));
}
