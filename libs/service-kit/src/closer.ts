import type { Logger } from './logger';
import { withTimeout } from './with-timeout';

/** Closes what was opened, in reverse order. */
export interface Closer {
  add(name: string, close: () => unknown): void;
  close(): Promise<void>;
}

const limitMs = 10_000;

export function createCloser(log: Logger): Closer {
  const opened: { name: string; close: () => unknown }[] = [];
  let closing: Promise<void> | undefined;
  const closeAll = async () => {
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
    close: () => (closing ??= closeAll()),
  };
}
