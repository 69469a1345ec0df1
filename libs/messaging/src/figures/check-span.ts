import { isTimeZone, invalidTimeZone } from '../sending';
import { quarterMs } from './cover-span';
import { maxFigureDays } from './figures';

export interface FigureSpan {
  readonly from: Date;
  readonly until: Date;
  readonly timeZone: string;
}

const earliest = Date.UTC(2000, 0);
const latest = Date.UTC(2100, 0);
const dayMs = 96 * quarterMs;

/** Why figures of a span cannot be shown, for people; null if they can. */
export function refuseSpan({ from, until, timeZone }: FigureSpan): string | null {
  if (!isTimeZone(timeZone)) return `Invalid timeZone: it ${invalidTimeZone}.`;
  for (const [name, at] of Object.entries({ from, until })) {
    const given = at.toISOString();
    if (at.getTime() % quarterMs !== 0)
      return `Invalid ${name}: ${given}. Figures are by quarter of an hour: use a time like 08:00, 08:15, 08:30 or 08:45.`;
    if (at.getTime() < earliest || at.getTime() > latest)
      return `Invalid ${name}: ${given}. Use a time from 2000 to 2099.`;
  }
  if (from >= until) return 'Invalid span: from must be before until.';
  if (until.getTime() - from.getTime() > maxFigureDays * dayMs)
    return `Invalid span: more than ${maxFigureDays} days. Ask for two years at most.`;
  return null;
}
