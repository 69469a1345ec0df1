import { presetDays, spanOf } from './spans';

describe('a span of days', () => {
  it('ends today, and has as many days as its name says', () => {
    expect(presetDays('week', new Date(2026, 2, 3, 23, 59))).toEqual({ first: '2026-02-25', last: '2026-03-03' });
    expect(presetDays('today', new Date(2026, 2, 3))).toEqual({ first: '2026-03-03', last: '2026-03-03' });
  });

  it('is from the start of the first day to the end of the last one', () => {
    expect(spanOf({ first: '2026-03-01', last: '2026-03-31' })).toEqual({
      from: new Date(2026, 2, 1).toISOString(),
      until: new Date(2026, 3, 1).toISOString(),
    });
  });

  it('is none without both days, or if they are in the wrong order', () => {
    expect(spanOf({ first: '', last: '2026-03-31' })).toBeNull();
    expect(spanOf({ first: '2026-04-01', last: '2026-03-31' })).toBeNull();
  });
});
