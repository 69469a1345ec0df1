import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from './logger';

export interface WaitOptions {
  /** What the app waits for, for its log. */
  readonly what: string;
  readonly log: Logger;
  /** Whether it is worth waiting after this error. */
  readonly isTransient: (error: unknown) => boolean;
}

const retryMs = 500;
/** How often the log says that the app is still waiting. */
const remindMs = 10_000;

/** Tries to connect to something that an app needs until it works. The log says what the app waits for, and why. */
export async function whenAvailable<Result>(connect: () => Promise<Result>, options: WaitOptions): Promise<Result> {
  const { what, log, isTransient } = options;
  for (let remindAt = 0; ; await pause(retryMs)) {
    try {
      return await connect();
    } catch (error) {
      if (!isTransient(error)) throw error;
      if (performance.now() < remindAt) continue;
      remindAt = performance.now() + remindMs;
      log.warn({ reason: error instanceof Error ? error.message : String(error) }, `Waiting for ${what}.`);
    }
  }
}
