/**
 * Loaded into a program with `--require`: its clock is `CLOCK_AHEAD_MS` ahead of that of the machine, as if that of its own
 * machine were wrong. With SIGUSR2 it jumps to the right time, as after a correction. What counts time is not touched.
 */
let aheadMs = Number(process.env.CLOCK_AHEAD_MS);
const RightDate = Date;

class ShiftedDate extends RightDate {
  constructor(...given: unknown[]) {
    if (given.length === 0) super(RightDate.now() + aheadMs);
    else super(...(given as [number]));
  }

  /** Also of what Node itself creates. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof RightDate;
  }

  static override now(): number {
    return RightDate.now() + aheadMs;
  }
}

globalThis.Date = ShiftedDate as DateConstructor;
process.on('SIGUSR2', () => (aheadMs = 0));
