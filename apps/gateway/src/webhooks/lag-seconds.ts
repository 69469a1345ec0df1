/** How long the first event that an endpoint has not got waits. */
export const lagSecondsOf = (behindSince: Date | null, now: Date): number =>
  behindSince === null ? 0 : Math.max(0, Math.round((now.getTime() - behindSince.getTime()) / 1_000));
