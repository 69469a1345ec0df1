import { navigate } from 'wouter/use-browser-location';
import type { NotificationItemFragment } from '../generated/graphql';
import { announce } from '../ui/toasts';
import { textsOf } from './notification-pages';

/** As a browser notification while the page is hidden; to a screen reader unless its conversation is open. */
export function showNotification(notification: NotificationItemFragment): void {
  const { conversation } = notification;
  const { title, body } = textsOf(notification);
  const path = conversation ? `/c/${conversation.id}` : null;
  if (location.pathname !== path) announce(`${title}: ${body}`);
  if (document.visibilityState === 'visible' || !('Notification' in window) || Notification.permission !== 'granted')
    return;
  const shown = new Notification(title, { body, icon: '/icon.svg', tag: conversation?.id });
  shown.onclick = () => {
    window.focus();
    shown.close();
    if (path !== null) navigate(path);
  };
}
