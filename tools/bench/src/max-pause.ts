/** The longest time without an arrival, from `since` to the last arrival. */
export function maxPause(arrivals: Iterable<number>, since: number): number {
  const instants = [since, ...[...arrivals].filter((at) => at > since).sort((a, b) => a - b)];
  return Math.max(0, ...instants.slice(1).map((at, n) => at - instants[n]!));
}
