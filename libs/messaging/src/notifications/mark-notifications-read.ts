import type { Viewer } from '@patchbay/access';
import type { Database } from '../database';

/** Marks the viewer's own among `ids`, all of theirs where it is null, and says how many are left unread. */
export function markNotificationsRead(
  { database, now }: { readonly database: Database; readonly now: () => Date },
  viewer: Viewer,
  ids: readonly string[] | null,
): Promise<number> {
  return database.transaction((tx) => tx.notifications.markRead(viewer.userId, ids, now()));
}
