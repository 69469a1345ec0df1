/**
 * The clock of the installation: PostgreSQL's, which all programs share. The clocks of the machines that programs run on may
 * differ or jump: none is asked any more once a program knows the time. Until then, and in programs without a database, it
 * is that of the machine. Between two readings, time passes as the machine counts it, without its date.
 */
let aheadOfCountMs: number | undefined;

/** A time of the shared clock, and when it was asked for and came, by `performance.now()`. */
export interface ClockReading {
  readonly at: Date;
  readonly askedAt: number;
  readonly cameAt: number;
}

/** Takes over a reading. As long as the clock agrees with it, as well as the way there allows to say, it does not change. */
export function followClock({ at, askedAt, cameAt }: ClockReading): void {
  const [least, most] = [at.getTime() - cameAt, at.getTime() - askedAt];
  aheadOfCountMs = Math.min(most, Math.max(least, aheadOfCountMs ?? (least + most) / 2));
}

/** Goes by the clock of the machine again, for tests. */
export function forgetClock(): void {
  aheadOfCountMs = undefined;
}

/** The time, in milliseconds since 1970. */
export const nowMs = (): number => (aheadOfCountMs === undefined ? Date.now() : performance.now() + aheadOfCountMs);

/** The time. For how long something takes, use `performance.now()`. */
export const now = (): Date => new Date(nowMs());

/** How far the time is ahead of the clock of this machine. */
export const clockAheadMs = (): number => nowMs() - Date.now();
