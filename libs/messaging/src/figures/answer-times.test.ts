import fc from 'fast-check';
import { binOf, percentile } from './answer-times';

/** As the statement counts them. */
const binned = (times: readonly number[]) => times.map((time) => ({ bin: binOf(time), count: 1 }));

describe('times of answers', () => {
  it('have shares that are off by 5% at most, and half a second', () => {
    const seconds = fc.double({ min: 1, max: 9_000_000, noNaN: true });
    fc.assert(
      fc.property(fc.array(seconds, { minLength: 1, maxLength: 50 }), fc.constantFrom(0.5, 0.9), (times, share) => {
        const exact = times.toSorted((one, other) => one - other)[Math.max(1, Math.ceil(times.length * share)) - 1]!;
        const found = percentile(binned(times), share)!;
        expect(Math.abs(found - exact)).toBeLessThanOrEqual(0.05 * exact + 0.5);
      }),
    );
  });

  it('are the same if they are added in parts', () => {
    const times = [5, 60, 61, 3_600, 90_000];
    const parts = [...binned(times.slice(0, 2)), ...binned(times.slice(2))];
    expect(percentile(parts, 0.5)).toBe(percentile(binned(times), 0.5));
  });

  it('have no shares if there are none', () => expect(percentile([], 0.5)).toBeNull());

  it('are in the first and the last bin if they are out of range', () => {
    expect(binOf(0)).toBe(0);
    expect(binOf(-5)).toBe(0);
    expect(binOf(1e12)).toBe(170);
  });
});
