/**
 * notifications: what users see in the bell.
 *
 * - A user gets one notification per message and kind, however often its cause is processed.
 * - A notification is committed with its cause and its event.
 * - It stores its kind and what it refers to. Its title and body are written when it is read, from what its user may see then.
 *
 * It does not decide when to notify: each feature does.
 */
export { deleteOldNotifications } from './delete-old-notifications';
export { describeNotification, type NotificationText } from './describe-notification';
export { markNotificationsRead } from './mark-notifications-read';
export type { NewNotification, NotificationKind, Notifications, NotificationSubject } from './notifications';
export {
  addNotifications,
  canReadTexts,
  notificationEvent,
  notify,
  type NotificationRequest,
  readersConcerned,
  senderOf,
  senderOrSuccessors,
  usersConcerned,
  usersOf,
  usersToStepIn,
} from './notify';
