import { setTimeout as pause } from 'node:timers/promises';
import { types } from 'node:util';

/** Who asks for seconds without a pause takes the time of what it waits for. */
const maxPauseMs = 50;

/**
 * Asks until the answer is not false, null or undefined, and returns it. If that takes too long, throws with the last
 * answer or error. Tests wait for a condition, never for a time.
 */
export async function waitFor<Answer>(
  ask: () => Answer | Promise<Answer>,
  { what = 'the condition', limitMs = 20_000 }: { readonly what?: string; readonly limitMs?: number } = {},
): Promise<NonNullable<Exclude<Answer, false>>> {
  const since = Date.now();
  for (;;) {
    let last: unknown;
    try {
      last = await ask();
      if (last !== false && last !== null && last !== undefined) return last as NonNullable<Exclude<Answer, false>>;
    } catch (error) {
      last = error;
    }
    const waitedMs = Date.now() - since;
    if (waitedMs > limitMs)
      throw new Error(
        `Timed out after ${limitMs} ms waiting for ${what}. Last answer: ${types.isNativeError(last) ? last.message : JSON.stringify(last)}`,
      );
    await pause(Math.min(10 + waitedMs / 20, maxPauseMs));
  }
}
