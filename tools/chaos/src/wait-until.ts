import { setTimeout as pause } from 'node:timers/promises';

/** Asks until the answer is true. Errors count as false. Returns whether it was true in time. */
export async function isSoon(ask: () => boolean | Promise<boolean>, limitMs: number, everyMs = 100): Promise<boolean> {
  const end = Date.now() + limitMs;
  for (;;) {
    try {
      if (await ask()) return true;
    } catch {
      // Ask again.
    }
    if (Date.now() > end) return false;
    await pause(everyMs);
  }
}

export async function waitUntil(
  what: string,
  ask: () => boolean | Promise<boolean>,
  limitMs = 60_000,
  everyMs = 100,
): Promise<void> {
  if (!(await isSoon(ask, limitMs, everyMs)))
    throw new Error(`Not within ${limitMs / 1_000} s: ${what}. See the logs in the folder of this run.`);
}
