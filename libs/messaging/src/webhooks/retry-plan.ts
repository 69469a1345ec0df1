/** When a delivery that failed is tried again, or that it is given up. */
export type RetryPlan = { readonly kind: 'retry'; readonly delayMs: number } | { readonly kind: 'give-up' };

export interface FailedAttempt {
  /** In a row, with this one. */
  readonly failures: number;
  readonly failingSince: Date;
  readonly at: Date;
  /** What the receiver's `Retry-After` asks for. */
  readonly askedMs: number | null;
}

/** How long an endpoint may fail before it is suspended. */
export const maxFailingMs = 24 * 60 * 60_000;
const firstDelayMs = 2_000;
const maxDelayMs = 60 * 60_000;

/**
 * Doubles the delay with each failure, up to an hour, and gives up after a day. Delays are random between half and all, so
 * that endpoints that failed together don't come back together; none is shorter than the receiver asked for. The last
 * attempt is at the end of the day.
 */
export function planRetry({ failures, failingSince, at, askedMs }: FailedAttempt, random: () => number): RetryPlan {
  const leftMs = failingSince.getTime() + maxFailingMs - at.getTime();
  if (leftMs <= 0) return { kind: 'give-up' };
  const delayMs = Math.min(maxDelayMs, firstDelayMs * 2 ** Math.min(failures - 1, 30)) * (0.5 + random() / 2);
  return { kind: 'retry', delayMs: Math.min(Math.max(delayMs, askedMs ?? 0), leftMs) };
}
