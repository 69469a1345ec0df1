export interface LoopOptions {
  /** One round of work. True if there may be more: the next round follows without a pause. */
  readonly work: () => Promise<boolean>;
  /** How often it works without being woken, in milliseconds. */
  readonly pollMs: number;
  /** How long it pauses after many failures at most; `pollMs` by default. */
  readonly maxRetryMs?: number;
  readonly onError: (error: unknown) => void;
}

export interface Loop {
  /** A round is under way or due. */
  readonly isBusy: boolean;
  /** There may be work. */
  wake(): void;
  /** Ends after the round under way. */
  close(): Promise<void>;
}

const firstRetryMs = 200;

/** Works when it starts, when it is woken, and every `pollMs`: one round at a time. After a failure it pauses first. */
export function startLoop({ work, pollMs, maxRetryMs = pollMs, onError }: LoopOptions): Loop {
  let isClosed = false;
  let isWoken = true;
  let isIdle = false;
  let failures = 0;
  let endPause: () => void = () => undefined;
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const round = async () => {
    isWoken = false;
    try {
      isWoken = (await work()) || isWoken;
      failures = 0;
    } catch (error) {
      if (isClosed) return;
      onError(error);
      isWoken = true;
      await pause(Math.min(maxRetryMs, firstRetryMs * 2 ** failures++));
    }
  };
  const run = async () => {
    while (!isClosed) {
      await round();
      if (isWoken || isClosed) continue;
      isIdle = true;
      await pause(pollMs);
      isIdle = false;
    }
  };
  // Not before the caller has the loop: the work may wake it.
  const running = Promise.resolve().then(run);
  return {
    get isBusy() {
      return isWoken || !isIdle;
    },
    wake() {
      isWoken = true;
      if (isIdle) endPause();
    },
    async close() {
      isClosed = true;
      endPause();
      await running;
    },
  };
}
