/**
 * notifications: what users see in the bell.
 *
 * - A user gets one notification per message and kind, however often its cause is processed.
 * - A notification is committed with its cause and its event.
 *
 * It does not decide when to notify: each feature does.
 */
export { deleteOldNotifications } from './delete-old-notifications';
export { markNotificationsRead } from './mark-notifications-read';
export type { NewNotification, NotificationKind, Notifications } from './notifications';
export { canReadTexts, notify, readersConcerned, senderOf, usersConcerned, usersToStepIn } from './notify';
