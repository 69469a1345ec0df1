import fc from 'fast-check';
import { coverSpan, type FigureStep, quarterMs } from './cover-span';
import { localDays } from './local-days';

const start = Date.UTC(2024, 0);
const time = fc.nat(3 * 366 * 96).map((quarters) => new Date(start + quarters * quarterMs));
const span = fc
  .tuple(time, time)
  .map(([one, other]) => (one < other ? { from: one, until: other } : { from: other, until: one }));
const zones = [
  'UTC',
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/Havana',
];

const isStart = (at: Date, step: FigureStep) =>
  at.getTime() % quarterMs === 0 &&
  (step === 'QUARTER' || at.getUTCMinutes() === 0) &&
  (step === 'QUARTER' || step === 'HOUR' || at.getUTCHours() === 0) &&
  (step !== 'MONTH' || at.getUTCDate() === 1);

/** One after the other, without a gap, from the first to the last moment. */
const expectWhole = (pieces: readonly { from: Date; until: Date }[], from: Date, until: Date) => {
  let at = from.getTime();
  for (const piece of pieces) {
    expect(piece.from.getTime()).toBe(at);
    expect(piece.until.getTime()).toBeGreaterThan(at);
    at = piece.until.getTime();
  }
  expect(at).toBe(until.getTime());
};

describe('the pieces of a span', () => {
  it.each([
    [['MONTH', 'DAY', 'QUARTER'], 5],
    [['HOUR', 'QUARTER'], 3],
  ] as const)('of %j are all of it, few, and begin and end where their steps do', (steps, most) => {
    fc.assert(
      fc.property(span, ({ from, until }) => {
        const pieces = coverSpan(from, until, steps);
        expectWhole(pieces, from, until);
        expect(pieces.length).toBeLessThanOrEqual(most);
        for (const { step, ...piece } of pieces)
          expect(isStart(piece.from, step) && isStart(piece.until, step)).toBe(true);
      }),
    );
  });

  it('of a year are its months', () => {
    const [from, until] = [new Date('2025-01-01T00:00Z'), new Date('2026-01-01T00:00Z')];
    expect(coverSpan(from, until, ['MONTH', 'DAY', 'QUARTER'])).toEqual([{ step: 'MONTH', from, until }]);
  });
});

describe('the days of a span', () => {
  it('are all of it, each with the date that the calendar of the place has', () => {
    fc.assert(
      fc.property(time, fc.integer({ min: 1, max: 60 * 96 }), fc.constantFrom(...zones), (from, quarters, zone) => {
        const until = new Date(from.getTime() + quarters * quarterMs);
        const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
        const days = localDays(from, until, zone);
        expectWhole(days, from, until);
        expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
        for (const { day, ...piece } of days) {
          expect(calendar.format(piece.from)).toBe(day);
          expect(calendar.format(piece.until.getTime() - 1)).toBe(day);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are shorter and longer when clocks change', () => {
    const hours = (day: string, zone: string) => {
      const noon = Date.parse(`${day}T12:00Z`);
      const found = localDays(new Date(noon - 3 * 86_400_000), new Date(noon + 3 * 86_400_000), zone);
      const { from, until } = found.find((one) => one.day === day)!;
      return (until.getTime() - from.getTime()) / 3_600_000;
    };
    expect(hours('2026-03-08', 'America/New_York')).toBe(23);
    expect(hours('2026-11-01', 'America/New_York')).toBe(25);
    expect(hours('2026-04-05', 'Australia/Lord_Howe')).toBe(24.5);
    expect(hours('2026-04-24', 'Africa/Cairo')).toBe(23);
  });
});
