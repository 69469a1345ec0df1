/**
 * notifications: what users see in the bell.
 *
 * - A user has one notification per message, the one that tells most (`most-telling.ts`), however much the message causes and
 *   however often it is processed. News of it that tell more take its place: same id, unread, at the top again. One about
 *   something else comes with a change of state, which happens once.
 * - A notification is committed with its cause and its event.
 * - It stores its kind and what it refers to. Its title and body are written when it is read, from what its user may see then.
 * - Preferences decide what is an alert, never what the bell lists.
 *
 * It does not decide when to notify: each feature does.
 */
export { describeNotification, type NotificationText } from './describe-notification';
export { markNotificationsRead } from './mark-notifications-read';
export { mostTelling, tellsMore } from './most-telling';
export {
  type BellGlance,
  type MarkedNotifications,
  maxMarked,
  type MessageNotificationKind,
  type NewMessageNotification,
  type NewNotification,
  type NotificationKind,
  notificationKinds,
  type Notifications,
  type NotificationSubject,
  type SeenNotification,
  type WebhookSubject,
} from './notifications';
export { addOptOutNotifications } from './opt-out-notifications';
export {
  addNotifications,
  canReadTexts,
  notificationEvent,
  notify,
  type NotificationRequest,
  readersConcerned,
  senderOf,
  senderOrSuccessors,
  tellAssignee,
  tellMentioned,
  usersConcerned,
  usersOf,
  usersToStepIn,
} from './notify';
export { defaultPreferences, isMuted, maxMutedNumbers, type NotificationPreferences } from './preferences';
export { type PreferencesInput, updateNotificationPreferences } from './update-preferences';
