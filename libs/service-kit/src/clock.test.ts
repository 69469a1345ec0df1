import { clockAheadMs, followClock, forgetClock, now, nowMs } from './clock';

const hour = 3_600_000;

/** A reading of a clock that is this far ahead of the machine's, over a way that takes so long. */
const readingOf = (aheadMs: number, wayMs = 0) => {
  const cameAt = performance.now();
  return { at: new Date(Date.now() + aheadMs - wayMs / 2), askedAt: cameAt - wayMs, cameAt };
};

describe('the clock of the installation', () => {
  afterEach(() => {
    jest.restoreAllMocks();
    forgetClock();
  });

  test('is that of the machine before it was read', () => {
    expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(50);
    expect(Math.abs(clockAheadMs())).toBeLessThan(50);
  });

  test.each([hour, -hour])('is that of PostgreSQL, which is %d ms ahead', (aheadMs) => {
    followClock(readingOf(aheadMs));
    expect(Math.abs(nowMs() - Date.now() - aheadMs)).toBeLessThan(50);
    expect(Math.abs(clockAheadMs() - aheadMs)).toBeLessThan(50);
  });

  test('does not jump with the clock of the machine', () => {
    const machine = Date.now;
    followClock(readingOf(0));
    const before = nowMs();
    jest.spyOn(Date, 'now').mockImplementation(() => machine() - hour);
    expect(nowMs() - before).toBeGreaterThanOrEqual(0);
    expect(nowMs() - before).toBeLessThan(1_000);
  });

  test('does not move with readings that are less exact than what it knows', () => {
    followClock(readingOf(hour));
    const aheadMs = clockAheadMs();
    followClock(readingOf(hour + 400, 1_000));
    expect(Math.abs(clockAheadMs() - aheadMs)).toBeLessThan(50);
  });

  test('follows another server', () => {
    followClock(readingOf(0));
    followClock(readingOf(-hour, 10));
    expect(Math.abs(clockAheadMs() + hour)).toBeLessThan(50);
  });
});
