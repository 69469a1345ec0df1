/**
 * notifications: what users see in the bell.
 *
 * - A user gets one notification per message and kind, however often its cause is processed. One about something else comes
 *   with a change of state, which happens once.
 * - A notification is committed with its cause and its event.
 * - It stores its kind and what it refers to. Its title and body are written when it is read, from what its user may see then.
 * - Preferences decide what is an alert, never what the bell lists.
 *
 * It does not decide when to notify: each feature does.
 */
export { describeNotification, type NotificationText } from './describe-notification';
export { markNotificationsRead } from './mark-notifications-read';
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
