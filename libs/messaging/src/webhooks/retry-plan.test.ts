import { maxFailingMs, planRetry } from './retry-plan';

const failingSince = new Date('2026-03-01T12:00:00Z');
const after = (ms: number) => new Date(failingSince.getTime() + ms);
const delayOf = (failures: number, ms = 0, random = () => 1, askedMs: number | null = null) => {
  const plan = planRetry({ failures, failingSince, at: after(ms), askedMs }, random);
  return plan.kind === 'give-up' ? plan.kind : plan.delayMs;
};

test.each([
  [1, 2_000],
  [2, 4_000],
  [3, 8_000],
  [11, 2_048_000],
  [12, 3_600_000],
  [13, 3_600_000],
  [100_000, 3_600_000],
])('after %d failures the delay is %d ms', (failures, delayMs) => {
  expect(delayOf(failures)).toBe(delayMs);
});

test('delays vary between half and all', () => {
  expect(delayOf(3, 0, () => 0)).toBe(4_000);
});

test('no delay is shorter than the receiver asked for, and none goes beyond the day', () => {
  expect(delayOf(1, 0, undefined, 30_000)).toBe(30_000);
  expect(delayOf(12, 0, undefined, 30_000)).toBe(3_600_000);
  expect(delayOf(12, maxFailingMs - 10_000, undefined, 30_000)).toBe(10_000);
});

test('the last attempt is a day after the first failure, and then it ends', () => {
  expect(delayOf(40, maxFailingMs - 90_000)).toBe(90_000);
  expect(delayOf(41, maxFailingMs)).toBe('give-up');
  expect(delayOf(41, maxFailingMs + 1)).toBe('give-up');
});

test('a day has some thirty attempts, however lucky', () => {
  for (const random of [() => 0, () => 1]) {
    let [failures, at] = [0, 0];
    for (;;) {
      failures += 1;
      const delay = delayOf(failures, at, random);
      if (delay === 'give-up') break;
      at += delay;
    }
    expect(at).toBe(maxFailingMs);
    expect(failures).toBeGreaterThan(30);
    expect(failures).toBeLessThan(70);
  }
});
