/**
 * What needs the user's attention: in the bell, in the page title, and in the browser's notifications.
 *
 * - A notification is listed once, newest first; the unread count is the server's.
 * - What the user muted is listed, and is no alert (`push`).
 *
 * It decides nothing about who is notified of what; the server does.
 */
export { Bell } from './bell';
export { showNotification } from './show-notification';
export {
  applyNotification,
  applyNotificationsRead,
  useMarkNotificationsRead,
  useNotifications,
  useUnreadNotifications,
} from './use-notifications';
