import type { Running } from '@patchbay/service-kit';

/**
 * Does some chores from time to time, one after the other. Every worker does them, so they must be safe to repeat. A
 * chore that fails is tried again the next time, and does not stop the others.
 */
export function startHousekeeping(
  chores: Readonly<Record<string, () => Promise<unknown>>>,
  intervalMs: number,
  onError: (error: unknown, chore: string) => void,
): Running {
  let running: Promise<unknown> = Promise.resolve();
  const doChores = () => {
    for (const [name, chore] of Object.entries(chores))
      running = running.then(chore).catch((error: unknown) => onError(error, name));
  };
  doChores();
  const timer = setInterval(doChores, intervalMs);
  return {
    async close() {
      clearInterval(timer);
      await running;
    },
  };
}
