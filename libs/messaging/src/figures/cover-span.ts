/** From the largest: sums of a month, a day and an hour of UTC, and the quarters of an hour that all of them are made of. */
export type FigureStep = 'MONTH' | 'DAY' | 'HOUR' | 'QUARTER';

/** A part of a span, made of whole steps. */
export interface Piece {
  readonly step: FigureStep;
  readonly from: Date;
  readonly until: Date;
}

export const quarterMs = 15 * 60_000;
const lengths = { QUARTER: quarterMs, HOUR: 4 * quarterMs, DAY: 96 * quarterMs };

function floor(at: Date, step: FigureStep): Date {
  if (step === 'MONTH') return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth()));
  return new Date(Math.floor(at.getTime() / lengths[step]) * lengths[step]);
}

function ceiling(at: Date, step: FigureStep): Date {
  const start = floor(at, step);
  if (start.getTime() === at.getTime()) return start;
  if (step === 'MONTH') return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1));
  return new Date(start.getTime() + lengths[step]);
}

/** The few pieces that make up a span: the largest steps inside, smaller ones at its ends. The ends are quarters of an hour. */
export function coverSpan(from: Date, until: Date, [step, ...smaller]: readonly FigureStep[]): Piece[] {
  if (step === undefined || from >= until) return [];
  const [start, end] = [ceiling(from, step), floor(until, step)];
  if (start >= end) return coverSpan(from, until, smaller);
  return [...coverSpan(from, start, smaller), { step, from: start, until: end }, ...coverSpan(end, until, smaller)];
}
