export type Report = (error: unknown, details?: object) => void;

const intervalMs = 10_000;

/**
 * While something is away, the same error comes thousands of times. Passes the first one on, and then one every ten seconds
 * with the number of those in between.
 */
export function reportRarely(report: Report, now: () => number = () => performance.now()): Report {
  const reported = new Map<string, { at: number; leftOut: number }>();
  return (error, details = {}) => {
    const key = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const last = reported.get(key);
    if (last !== undefined && now() - last.at < intervalMs) {
      last.leftOut += 1;
      return;
    }
    for (const [known, { at }] of reported) if (now() - at >= intervalMs) reported.delete(known);
    reported.set(key, { at: now(), leftOut: 0 });
    report(error, last === undefined || last.leftOut === 0 ? details : { ...details, likeIt: last.leftOut });
  };
}
