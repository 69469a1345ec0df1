import type { Viewer } from '@patchbay/access';
import type { Dependencies } from '../dependencies';
import type { MarkedNotifications } from './notifications';

/** Marks the viewer's notifications among `ids` as read, or all if it is null. */
export function markNotificationsRead(
  { database, now }: Dependencies,
  viewer: Viewer,
  ids: readonly string[] | null,
): Promise<MarkedNotifications> {
  return database.transaction((tx) => tx.notifications.markRead(viewer.userId, ids, now()));
}
