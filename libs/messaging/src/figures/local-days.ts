import { localTime } from '../sending';
import { quarterMs } from './cover-span';

export interface LocalDay {
  /** `2026-11-28` */
  readonly day: string;
  readonly from: Date;
  readonly until: Date;
}

/**
 * The days of a span by the calendar of a place. A day has 23 or 25 hours when clocks change, and may begin at 1:00. The first
 * and the last day are as long as the span has of them.
 */
export function localDays(from: Date, until: Date, zone: string): LocalDay[] {
  const dayAt = (time: number) => localTime(new Date(time), zone).date;
  const days: LocalDay[] = [];
  for (let start = from.getTime(); start < until.getTime(); ) {
    const day = dayAt(start);
    const end = Math.min(
      endOf(start, (time) => dayAt(time) === day),
      until.getTime(),
    );
    days.push({ day, from: new Date(start), until: new Date(end) });
    start = end;
  }
  return days;
}

/** Offsets and changes of clocks are whole quarters of an hour everywhere. */
function endOf(start: number, isSameDay: (time: number) => boolean): number {
  let end = start + 96 * quarterMs;
  while (isSameDay(end)) end += quarterMs;
  while (!isSameDay(end - quarterMs)) end -= quarterMs;
  return end;
}
