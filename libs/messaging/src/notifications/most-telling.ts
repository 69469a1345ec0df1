import type { NewNotification, NotificationKind } from './notifications';

/**
 * A message is one entry in the bell of each user: the one that tells most. Later kinds tell more than earlier ones, because
 * they say what the earlier ones say, or because they ask the user to do something about it.
 */
const byWeight: readonly NotificationKind[] = [
  'MISSING_PRIVILEGE',
  'NEW_MESSAGE',
  'NEW_LEAD',
  'UNATTENDED_MESSAGE',
  'CUSTOMER_MAY_OPT_OUT',
  'CUSTOMER_OPTED_OUT',
  'MESSAGE_CANCELED',
  'MESSAGE_IN_DOUBT',
  'MESSAGE_FAILED',
];

export const tellsMore = (kind: NotificationKind, than: NotificationKind): boolean =>
  byWeight.indexOf(kind) > byWeight.indexOf(than);

/** Of those for the same user and message, the one that tells most. Those about no message all stay. */
export function mostTelling<Added extends NewNotification>(notifications: readonly Added[]): Added[] {
  const kept = new Map<string, Added>();
  for (const notification of notifications) {
    const { id, userId, messageId } = notification;
    const key = messageId === null ? id : `${userId} ${messageId}`;
    const other = kept.get(key);
    if (other === undefined || tellsMore(notification.kind, other.kind)) kept.set(key, notification);
  }
  return [...kept.values()];
}
