import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { graphql } from '../generated';
import type { NotificationItemFragment } from '../generated/graphql';

export const NotificationsDocument = graphql(`
  query Notifications($after: Cursor) {
    notifications(first: 30, after: $after) {
      unreadCount
      edges { node { ...NotificationItem } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export interface NotificationPage {
  /** The latest first. */
  readonly items: readonly NotificationItemFragment[];
  readonly next: string | null;
  /** Of all, read in or not; what the first page says holds. */
  readonly unreadCount: number;
}

export type NotificationPages = InfiniteData<NotificationPage, string | null>;
export const notificationsKey = ['notifications'] as const;

/** Sellers know customers by their names. */
export const titleOf = ({ kind, title, conversation }: NotificationItemFragment): string =>
  kind === 'NEW_MESSAGE' && conversation ? conversation.record.name : title;

/** The list with a new one at its top, once. */
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

/** The list when these, or all of them, were read; and how many are left is known. */
export function markRead(
  pages: readonly NotificationPage[],
  ids: readonly string[] | null,
  unreadCount: number,
  readAt: string,
): NotificationPage[] {
  const isMeant = (id: string) => ids === null || ids.includes(id);
  return pages.map((page) => ({
    ...page,
    unreadCount,
    items: page.items.map((item) => (item.readAt || !isMeant(item.id) ? item : { ...item, readAt })),
  }));
}

export function takeInNotification(client: QueryClient, notification: NotificationItemFragment): void {
  client.setQueryData<NotificationPages>(
    notificationsKey,
    (known) => known && { ...known, pages: placeNotification(known.pages, notification) },
  );
}
