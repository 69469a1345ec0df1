import type { Logger } from './logger';
import { withTimeout } from './with-timeout';

/**
 * Closes what was opened, in reverse order. Before that it drains: parts that others use tell them to go elsewhere, and
 * go on serving those who still come.
 */
export interface Closer {
  add(name: string, close: () => unknown): void;
  /** `drain` gets the time to drain in, in milliseconds. Everything drains at the same time. */
  beforeClosing(name: string, drain: (drainMs: number) => unknown): void;
  close(): Promise<void>;
}

const limitMs = 10_000;

export function createCloser(log: Logger, drainMs = 0): Closer {
  const opened: { name: string; close: () => unknown }[] = [];
  const draining: { name: string; drain: (drainMs: number) => unknown }[] = [];
  let closing: Promise<void> | undefined;
  const drainAll = () =>
    Promise.all(
      draining.map(async ({ name, drain }) => {
        try {
          await withTimeout(drain(drainMs), drainMs + limitMs, `It did not drain within ${drainMs + limitMs} ms.`);
        } catch (error) {
          log.error({ err: error, part: name }, 'A part could not be drained.');
        }
      }),
    );
  const closeAll = async () => {
    await drainAll();
    for (const { name, close } of opened.reverse()) {
      try {
        await withTimeout(close(), limitMs, `It did not close within ${limitMs} ms.`);
      } catch (error) {
        log.error({ err: error, part: name }, 'A part could not be closed.');
      }
    }
  };
  return {
    add: (name, close) => void opened.push({ name, close }),
    beforeClosing: (name, drain) => void draining.push({ name, drain }),
    close: () => (closing ??= closeAll()),
  };
}
