import type { Database } from '../database';

const dayMs = 86_400_000;

/** Removes notifications that are older than that, read or not; says how many. */
export function forgetNotifications(
  { database, now }: { readonly database: Database; readonly now: () => Date },
  olderThanDays: number,
): Promise<number> {
  return database.transaction((tx) => tx.notifications.removeBefore(new Date(now().getTime() - olderThanDays * dayMs)));
}
