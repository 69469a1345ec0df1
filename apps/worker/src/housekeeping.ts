export interface Housekeeping {
  close(): Promise<void>;
}

/**
 * Does something now and then, for as long as the worker runs. Every worker does it; what is done has to be fit for
 * being done twice. A time that failed is followed by the next one.
 */
export function startHousekeeping(work: () => Promise<unknown>, everyMs: number, onError: (error: unknown) => void): Housekeeping {
  let running: Promise<unknown> = Promise.resolve();
  const turn = () => {
    running = running.then(work).catch(onError);
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
