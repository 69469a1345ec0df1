/** Measures contenders in one run. Figures depend on the machine; ratios mostly don't. */
export interface Comparison {
  /** The question that the bench answers. */
  readonly asks: string;
  /** Unit of the figures: "requests a second", "ms". */
  readonly unit: string;
  readonly rounds: number;
  /** Each measures once and returns its figure. */
  readonly contenders: Readonly<Record<string, () => Promise<number>>>;
  readonly ratios: readonly WantedRatio[];
}

/** The first contender's figure over the second's. */
export interface WantedRatio {
  readonly of: string;
  readonly over: string;
  readonly atLeast?: number;
  readonly atMost?: number;
}

export interface Figures {
  /** By contender, one figure per round. */
  readonly [contender: string]: readonly number[];
}

export interface Ratio extends WantedRatio {
  /** The ratio of the medians. */
  readonly value: number;
  /** The lowest and the highest ratio of a single round. */
  readonly spread: readonly [number, number];
  /** Undefined if there is no bound. */
  readonly holds?: boolean;
}

export interface Result {
  readonly asks: string;
  readonly unit: string;
  readonly figures: Figures;
  readonly ratios: readonly Ratio[];
  /** Additional information, such as a query plan, or a contender that was skipped and why. */
  readonly notes: readonly string[];
}

/** Measures the contenders in turns, so that other load on the machine affects all of them. */
export async function compare(
  { asks, unit, rounds, contenders, ratios }: Comparison,
  notes: readonly string[] = [],
): Promise<Result> {
  const figures: Record<string, number[]> = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, measure] of Object.entries(contenders)) figures[name]!.push(await measure());
  return { asks, unit, figures, ratios: ratios.map((wanted) => ratioOf(wanted, figures)), notes };
}

export function ratioOf(wanted: WantedRatio, figures: Figures): Ratio {
  const [ours, theirs] = [figures[wanted.of]!, figures[wanted.over]!];
  const value = median(ours) / median(theirs);
  const single = ours.map((figure, round) => figure / theirs[round]!);
  const { atLeast, atMost } = wanted;
  const holds =
    atLeast === undefined && atMost === undefined
      ? {}
      : { holds: value >= (atLeast ?? -Infinity) && value <= (atMost ?? Infinity) };
  return { ...wanted, value, spread: [Math.min(...single), Math.max(...single)], ...holds };
}

export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

export function percentile(figures: readonly number[], part: number): number {
  return [...figures].sort((a, b) => a - b)[Math.ceil(figures.length * part) - 1] ?? NaN;
}
