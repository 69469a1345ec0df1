export interface Housekeeping {
  close(): Promise<void>;
}

/**
 * Does some things now and then, one after the other, for as long as the worker runs. Every worker does them; what is
 * done has to be fit for being done twice. What failed is tried again the next time, and keeps nothing else from it.
 */
export function startHousekeeping(
  chores: Readonly<Record<string, () => Promise<unknown>>>,
  everyMs: number,
  onError: (error: unknown, chore: string) => void,
): Housekeeping {
  let running: Promise<unknown> = Promise.resolve();
  const turn = () => {
    for (const [name, chore] of Object.entries(chores))
      running = running.then(chore).catch((error: unknown) => onError(error, name));
  };
  turn();
  const timer = setInterval(turn, everyMs);
  return {
    async close() {
      clearInterval(timer);
      await running;
    },
  };
}
