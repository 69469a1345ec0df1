import type { AnswerTimes } from './figures';

/**
 * Bins grow by a tenth, so what is read of them is off by 5% at most, however many are added. The last one has everything
 * from four months on.
 */
export const binGrowth = 1.1;
export const lastBin = 170;

/** The bin of a time. The statement that counts answers computes the same. */
export const binOf = (seconds: number): number =>
  Math.min(lastBin, Math.max(0, Math.floor(Math.log(Math.max(1, seconds)) / Math.log(binGrowth))));

/** The time in the middle of a bin, in seconds. */
export const secondsOf = (bin: number): number => Math.round(binGrowth ** (bin + 0.5));

/** The time that this share of the answers did not exceed, in seconds; null without answers. */
export function percentile(times: AnswerTimes, share: number): number | null {
  const total = times.reduce((sum, { count }) => sum + count, 0);
  const wanted = Math.max(1, Math.ceil(total * share));
  let passed = 0;
  for (const { bin, count } of times.toSorted((one, other) => one.bin - other.bin)) {
    passed += count;
    if (passed >= wanted) return secondsOf(bin);
  }
  return null;
}
