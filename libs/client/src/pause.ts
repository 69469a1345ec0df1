const maxPauseMs = 10_000;

/** Doubles with each failure, to 10 s. Random, so that clients don't all come back in the same moment. */
export const pauseAfter = (failures: number): number =>
  Math.min(maxPauseMs, 250 * 2 ** failures) * (0.5 + Math.random() / 2);

/** Pauses that all end when the device is back online, or when `wake` is called. */
export class Pauses {
  private readonly waiting = new Set<() => void>();
  private readonly online = (): void => this.wake();

  constructor() {
    if (typeof window !== 'undefined') window.addEventListener('online', this.online);
  }

  wait(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.waiting.add(done);
      signal.addEventListener('abort', done);
      if (signal.aborted) done();
    });
  }

  wake(): void {
    for (const done of [...this.waiting]) done();
  }

  close(): void {
    if (typeof window !== 'undefined') window.removeEventListener('online', this.online);
  }
}
