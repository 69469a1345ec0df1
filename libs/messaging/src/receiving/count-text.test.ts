import fc from 'fast-check';
import type { Burst } from '../conversations';
import { countText } from './count-text';

const start = Date.UTC(2026, 10, 27, 12);
const at = (seconds: number) => new Date(start + seconds * 1_000);

/** For each of the texts, in seconds from noon: whether it is one of too many. */
function excessOf(seconds: readonly number[], maxTexts: number): boolean[] {
  let burst: Burst | null = null;
  return seconds.map((second) => {
    const counted = countText(burst, at(second), maxTexts);
    burst = counted.burst;
    return counted.isExcess;
  });
}

describe('a text', () => {
  test.each<[string, number[], boolean[]]>([
    ['that is the first', [0], [false]],
    [
      'over the limit is excess until a minute after the first',
      [0, 1, 59.999, 60, 61],
      [false, false, true, false, false],
    ],
    ['an hour later is the first of a new minute', [0, 1, 2, 3_602], [false, false, true, false]],
    ['that arrived a little earlier counts as well', [5, 0, 4], [false, false, true]],
    ['from long before starts its own minute', [3_600, 3_601, 0, 1, 2], [false, false, false, false, true]],
  ])('%s', (_, seconds, expected) => {
    expect(excessOf(seconds, 2)).toEqual(expected);
  });

  test('is never excess without a limit', () => {
    expect(excessOf(Array(1_000).fill(0), Infinity)).not.toContain(true);
  });
});

describe('whatever a customer sends', () => {
  const texts = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 60 }).map((all) => all.sort((a, b) => a - b));
  const limit = fc.integer({ min: 1, max: 8 });
  const inMinuteUpTo = (all: readonly number[], end: number) => all.slice(0, end + 1).filter((t) => t > all[end]! - 60);

  test('who stays within the limit has no excess, and excess is over it in some minute', () => {
    fc.assert(
      fc.property(texts, limit, (all, max) => {
        for (const [place, isExcess] of excessOf(all, max).entries())
          if (isExcess) expect(inMinuteUpTo(all, place).length).toBeGreaterThan(max);
      }),
    );
  });

  test('no minute has more than twice the limit without a mark, and the first minute no more than the limit', () => {
    fc.assert(
      fc.property(texts, limit, (all, max) => {
        const excess = excessOf(all, max);
        const normal = all.filter((_, place) => !excess[place]);
        for (const place of normal.keys()) expect(inMinuteUpTo(normal, place).length).toBeLessThanOrEqual(2 * max);
        expect(normal.filter((t) => t < (all[0] ?? 0) + 60).length).toBeLessThanOrEqual(max);
      }),
    );
  });

  test('the next text after a quiet minute is normal', () => {
    fc.assert(
      fc.property(texts, limit, fc.integer({ min: 60, max: 10_000 }), (all, max, pause) => {
        expect(excessOf([...all, (all.at(-1) ?? 0) + pause], max).at(-1)).toBe(false);
      }),
    );
  });
});
