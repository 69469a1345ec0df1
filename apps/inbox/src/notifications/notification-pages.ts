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

/** Adds a new notification at the top, once. One with news of the same message takes the place of the former. */
export function placeNotification(
  pages: readonly NotificationPage[],
  notification: NotificationItemFragment,
): NotificationPage[] {
  const former = pages.flatMap(({ items }) => items).find(({ id }) => id === notification.id);
  if (former !== undefined && former.createdAt >= notification.createdAt) return [...pages];
  const [latest, ...older] = pages.map((page) => (former ? withoutItem(page, former.id) : page));
  if (latest === undefined) return [];
  const wasCounted = former !== undefined && !former.readAt;
  const unreadCount = latest.unreadCount + (notification.readAt ? 0 : 1) - (wasCounted ? 1 : 0);
  return [{ ...latest, items: [notification, ...latest.items], unreadCount }, ...older];
}

const withoutItem = (page: NotificationPage, removed: string): NotificationPage => ({
  ...page,
  items: page.items.filter(({ id }) => id !== removed),
});

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
