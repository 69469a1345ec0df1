/**
 * notifications: what the bell shows each user.
 *
 * Invariant: a user gets one notification for a message and kind. It does not decide who is notified.
 */
export {
  createNotificationQueries,
  type NotificationOfAnyone,
  type NotificationQueries,
  type NotificationView,
} from './notification-queries';
export { createNotificationStore } from './notification-store';
export { NotificationPreferenceEntity } from './notification-preference.entity';
export { NotificationEntity } from './notification.entity';
