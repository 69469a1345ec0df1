import { connectionBack, isRefused, isSignedOut } from '../../api';

/** Why an import ended before its end. */
export class Canceled extends Error {}

/** What somebody can do with calls that are still to come. */
export interface Gate {
  /** Does it once it may. Repeats it after a lost connection, and while the gateway is busy. */
  through<Result>(call: () => Promise<Result>): Promise<Result>;
  pause(): void;
  resume(): void;
  cancel(): void;
}

const busyMs = 2_000;
const busyCodes: readonly unknown[] = ['RATE_LIMITED', 'UNAVAILABLE'];

/** `onWaiting` hears whether the gateway cannot be reached. */
export function createGate(onWaiting: (isWaiting: boolean) => void): Gate {
  let isCanceled = false;
  let isPaused = false;
  let open: () => void = () => undefined;
  let opened = Promise.resolve();
  const release = () => {
    isPaused = false;
    open();
  };
  const mayGo = async () => {
    while (isPaused) await opened;
    if (isCanceled) throw new Canceled();
  };
  return {
    async through(call) {
      for (;;) {
        await mayGo();
        try {
          const result = await call();
          onWaiting(false);
          return result;
        } catch (error) {
          const { code, retryAfter } = error as { readonly code?: unknown; readonly retryAfter?: number };
          if (busyCodes.includes(code)) await sleep(retryAfter === undefined ? busyMs : retryAfter * 1_000);
          else if (code === 'UNREACHABLE' && !isRefused(error) && !isSignedOut(error)) {
            onWaiting(true);
            await Promise.race([connectionBack(), sleep(5 * busyMs)]);
          } else throw error;
        }
      }
    },
    pause() {
      if (isPaused) return;
      isPaused = true;
      opened = new Promise((resolve) => (open = resolve));
    },
    resume: release,
    cancel() {
      isCanceled = true;
      release();
    },
  };
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
