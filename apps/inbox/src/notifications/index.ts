/**
 * What needs the user's attention: in the bell, in the page title, and in the browser's notifications.
 *
 * - A notification is listed once, newest first; the unread count is the server's.
 * - A browser notification appears only while the page is hidden and if the user allowed it.
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
