import { setTimeout as pause } from 'node:timers/promises';

/** Repeats work that fails because the database is away: its subscribers wait, and miss nothing. */
export type Retry = <Result>(work: () => Promise<Result>) => Promise<Result>;

const retryDelayMs = 250;

export function createRetry(isTransient: (error: unknown) => boolean): { readonly retry: Retry; stop(): void } {
  let isStopped = false;
  return {
    async retry(work) {
      for (;;) {
        try {
          return await work();
        } catch (error) {
          if (isStopped || !isTransient(error)) throw error;
          await pause(retryDelayMs);
        }
      }
    },
    stop: () => {
      isStopped = true;
    },
  };
}
