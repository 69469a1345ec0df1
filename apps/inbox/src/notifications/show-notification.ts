import type { NotificationItemFragment } from '../generated/graphql';
import { pathOf } from '../push';
import { announce } from '../ui/toasts';
import { textsOf } from './notification-pages';

/** To a screen reader unless its conversation is open, and as an alert if the user wants it. */
export function showNotification(notification: NotificationItemFragment & { readonly isMuted: boolean }): void {
  const { conversation } = notification;
  const { title, body } = textsOf(notification);
  const path = pathOf({ kind: notification.kind, conversationId: notification.conversation?.id ?? null });
  if (conversation === null || location.pathname !== path) announce(`${title}: ${body}`);
  if (notification.isMuted) return;
  void import('../push/alert')
    .then(({ alertUser }) => alertUser({ title, body, tag: conversation?.id, path }))
    .catch(() => undefined);
}
