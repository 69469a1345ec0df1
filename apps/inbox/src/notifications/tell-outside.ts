import { navigate } from 'wouter/use-browser-location';
import type { NotificationItemFragment } from '../generated/graphql';
import { whisper } from '../ui/toasts';
import { titleOf } from './notifications-data';

/** Tells who does not look: in the system's way, where it is allowed; and who listens, of what is not open before them. */
export function tellOutside(notification: NotificationItemFragment): void {
  const { body, conversation } = notification;
  const title = titleOf(notification);
  const path = conversation ? `/c/${conversation.id}` : null;
  if (location.pathname !== path) whisper(`${title}: ${body}`);
  if (document.visibilityState === 'visible' || !('Notification' in window) || Notification.permission !== 'granted')
    return;
  const shown = new Notification(title, { body, icon: '/icon.svg', tag: conversation?.id });
  shown.onclick = () => {
    window.focus();
    shown.close();
    if (path !== null) navigate(path);
  };
}
