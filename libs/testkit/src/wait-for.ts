import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks until the answer is not false, null or undefined, and returns it. If that takes too long, throws with the last
 * answer or error. Tests wait for a condition, never for a time.
 */
export async function waitFor<Answer>(
  ask: () => Answer | Promise<Answer>,
  { what = 'the condition', limitMs = 10_000 }: { readonly what?: string; readonly limitMs?: number } = {},
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
    if (Date.now() - since > limitMs)
      throw new Error(
        `Timed out after ${limitMs} ms waiting for ${what}. Last answer: ${last instanceof Error ? last.message : JSON.stringify(last)}`,
      );
    await pause(10);
  }
}
