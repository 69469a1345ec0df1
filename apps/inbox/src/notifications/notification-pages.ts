import type { InfiniteData } from '@tanstack/react-query';
import type { Page } from '../api';
import type { NotificationItemFragment } from '../generated/graphql';
import { notificationTexts } from '../language/server-words';

/** Newest first. */
export interface NotificationPage extends Page<NotificationItemFragment> {
  /** Of all notifications, loaded or not. The first page has the current number. */
  readonly unreadCount: number;
}

export type NotificationPages = InfiniteData<NotificationPage, string | null>;

/** New texts have the customer's name as their title, if the user may see it. */
export function textsOf({ kind, title, body, conversation }: NotificationItemFragment): Texts {
  const name = conversation?.record.name ?? null;
  if (kind === 'NEW_MESSAGE' && name !== null) return { title: name, body };
  return notificationTexts(kind, name, { title, body });
}

interface Texts {
  readonly title: string;
  readonly body: string;
}

/** Adds a new notification at the top, once. */
export function placeNotification(
  pages: readonly NotificationPage[],
  notification: NotificationItemFragment,
): NotificationPage[] {
  const [latest, ...older] = pages;
  if (latest === undefined || pages.some(({ items }) => items.some(({ id }) => id === notification.id)))
    return [...pages];
  const unreadCount = latest.unreadCount + (notification.readAt ? 0 : 1);
  return [{ ...latest, items: [notification, ...latest.items], unreadCount }, ...older];
}

/** Marks these notifications as read, or all of them (`null`). */
export function markRead(
  pages: readonly NotificationPage[],
  ids: readonly string[] | null,
  unreadCount: number,
  readAt: string,
): NotificationPage[] {
  const isAffected = (id: string) => ids === null || ids.includes(id);
  return pages.map((page) => ({
    ...page,
    unreadCount,
    items: page.items.map((item) => (item.readAt || !isAffected(item.id) ? item : { ...item, readAt })),
  }));
}
