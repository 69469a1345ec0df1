import { faultOfKeptDays, keptDays, maxKeptDays } from './kept-days';

describe('for how long something is kept', () => {
  test.each([null, 0, 1, maxKeptDays])('can be %s', (days) => expect(faultOfKeptDays(days)).toBeNull());

  test.each([-1, 1.5, maxKeptDays + 1, Number.NaN])('cannot be %s', (days) =>
    expect(faultOfKeptDays(days)).toContain('Use 1 to 9999 days'),
  );

  test.each([
    [null, 30, 30],
    [null, null, null],
    [7, 30, 7],
    [7, null, 7],
    [0, 30, null],
    [0, null, null],
  ])('%s of the company and %s as installed are %s', (days, installed, kept) =>
    expect(keptDays(days, installed)).toBe(kept),
  );
});
