import type { Logger } from './logger';

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
      let limit: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        limit = setTimeout(() => reject(new Error(`It was not closed within ${limitMs} ms.`)), limitMs);
      });
      try {
        await Promise.race([close(), late]);
      } catch (error) {
        log.error({ err: error, part: name }, 'A part could not be closed.');
      } finally {
        clearTimeout(limit);
      }
    }
  };
  return {
    add: (name, close) => void opened.push({ name, close }),
    close: () => (closing ??= closeAll()),
  };
}
