import { isDatabaseAway } from '@patchbay/persistence';
import { setTimeout as pause } from 'node:timers/promises';

/** Repeats what fails while the database is away: what waits for it is a pause to a subscriber, not a hole. */
export type Patiently = <Result>(work: () => Promise<Result>) => Promise<Result>;

const retryDelayMs = 250;

export function createPatience(): { readonly patiently: Patiently; end(): void } {
  let isOver = false;
  return {
    async patiently(work) {
      for (;;) {
        try {
          return await work();
        } catch (error) {
          if (isOver || !isDatabaseAway(error)) throw error;
          await pause(retryDelayMs);
        }
      }
    },
    end: () => {
      isOver = true;
    },
  };
}
