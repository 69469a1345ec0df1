import { setTimeout as pause } from 'node:timers/promises';

/** Lets workers begin `count` things, spread evenly over a time. Those that are late may begin together. */
export function createPacer(count: number, spreadMs: number): { next(): Promise<boolean>; stop(): void } {
  const since = Date.now();
  let begun = 0;
  let isStopped = false;
  return {
    async next() {
      if (begun >= count || isStopped) return false;
      const place = begun;
      begun += 1;
      const wait = since + (place / count) * spreadMs - Date.now();
      if (wait > 0) await pause(wait);
      return !isStopped;
    },
    stop: () => (isStopped = true),
  };
}
