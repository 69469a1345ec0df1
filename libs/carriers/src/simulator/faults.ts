/** How the simulated network misbehaves. Shares are between 0 and 1, and 0 by default. */
export interface Faults {
  /** Share of callbacks that are made twice. */
  readonly duplicates: number;
  /** Share of callbacks that are delayed, so that later ones overtake them. */
  readonly reordering: number;
  /** Each callback waits a random time up to this, in milliseconds. */
  readonly delayMs: number;
  /** Share of status callbacks that are never made. */
  readonly lostCallbacks: number;
  /** Share of sends that fail with `failureCode`. */
  readonly failures: number;
  readonly failureCode: string;
  /** Share of sends that are taken but whose answer is lost. */
  readonly lostAnswers: number;
  /** Share of sends that are refused because of the rate limit. */
  readonly rateLimits: number;
  /** Numbers whose handset replies to every text with STOP. */
  readonly stopNumbers: readonly string[];
}

export const noFaults: Faults = {
  duplicates: 0,
  reordering: 0,
  delayMs: 0,
  lostCallbacks: 0,
  failures: 0,
  failureCode: '30003',
  lostAnswers: 0,
  rateLimits: 0,
  stopNumbers: [],
};

const shares = ['duplicates', 'reordering', 'lostCallbacks', 'failures', 'lostAnswers', 'rateLimits'] as const;
const maxDelayMs = 60_000;

/** Replaces all faults; those left out are off. Returns what is wrong with the input as a string. */
export function readFaults(input: unknown): Faults | string {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return 'Send a JSON object of faults.';
  const unknown = Object.keys(input).find((name) => !Object.hasOwn(noFaults, name));
  if (unknown !== undefined) return `Unknown fault ${unknown}. Use ${Object.keys(noFaults).join(', ')}.`;
  const faults = { ...noFaults, ...input } as Faults;
  for (const name of shares)
    if (typeof faults[name] !== 'number' || !(faults[name] >= 0 && faults[name] <= 1))
      return `${name} must be between 0 and 1.`;
  if (typeof faults.delayMs !== 'number' || !(faults.delayMs >= 0 && faults.delayMs <= maxDelayMs))
    return `delayMs must be between 0 and ${maxDelayMs}.`;
  if (typeof faults.failureCode !== 'string') return 'failureCode must be a string.';
  if (!Array.isArray(faults.stopNumbers) || !faults.stopNumbers.every((number) => typeof number === 'string'))
    return 'stopNumbers must be a list of numbers.';
  return faults;
}
