export const snoozes = ['later', 'tomorrow', 'next-week'] as const;
export type Snooze = (typeof snoozes)[number];

/** When a snooze ends, in the time zone of the browser. */
export function endOf(snooze: Snooze, now: Date): Date {
  if (snooze === 'later') return new Date(now.getTime() + 3 * 3_600_000);
  const days = snooze === 'tomorrow' ? 1 : (8 - now.getDay()) % 7 || 7;
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 9);
}
