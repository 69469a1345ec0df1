import type { Viewer } from '@patchbay/access';
import type { Dependencies } from '../dependencies';

/** Marks the viewer's notifications among `ids` as read, or all if it is null; returns how many are still unread. */
export function markNotificationsRead(
  { database, now }: Dependencies,
  viewer: Viewer,
  ids: readonly string[] | null,
): Promise<number> {
  return database.transaction((tx) => tx.notifications.markRead(viewer.userId, ids, now()));
}
