import type { Burst } from '../conversations';

const burstMs = 60_000;

export interface CountedText {
  /** The burst with the text. */
  readonly burst: Burst;
  /** It is one of too many: it is kept, but notifies nobody and gets no reply. */
  readonly isExcess: boolean;
}

/**
 * Counts a text of a customer number to one of our numbers. A burst ends a minute after its first text; texts that are
 * processed out of order count in it, too. Times are those of the receipts, so it does not matter when a text is routed.
 */
export function countText(burst: Burst | null, receivedAt: Date, maxTexts: number): CountedText {
  const isOver = burst === null || Math.abs(receivedAt.getTime() - burst.startedAt.getTime()) >= burstMs;
  const texts = isOver ? 1 : burst.texts + 1;
  return { burst: { startedAt: isOver ? receivedAt : burst.startedAt, texts }, isExcess: texts > maxTexts };
}
