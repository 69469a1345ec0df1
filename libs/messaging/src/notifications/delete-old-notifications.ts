import type { Dependencies } from '../dependencies';

const dayMs = 86_400_000;

/** Deletes old notifications, read or not; returns how many. */
export function deleteOldNotifications(
  { database, now }: Omit<Dependencies, 'newId'>,
  olderThanDays: number,
): Promise<number> {
  return database.transaction((tx) => tx.notifications.removeBefore(new Date(now().getTime() - olderThanDays * dayMs)));
}
