import { type QueryClient, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { pageOf, pagesQuery, request } from '../api';
import { graphql } from '../generated';
import type { NotificationItemFragment } from '../generated/graphql';
import { markRead, placeNotification, type NotificationPage, type NotificationPages } from './notification-pages';

const NotificationsDocument = graphql(`
  query Notifications($after: Cursor) {
    notifications(first: 30, after: $after) {
      unreadCount
      edges { node { ...NotificationItem } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const MarkNotificationsReadDocument = graphql(`
  mutation MarkNotificationsRead($ids: [ID!]) {
    markNotificationsRead(ids: $ids) { unreadCount }
  }
`);

const queryKey = ['notifications'] as const;

async function readPage(after: string | null): Promise<NotificationPage> {
  const { notifications } = await request(NotificationsDocument, { after });
  return { ...pageOf(notifications), unreadCount: notifications.unreadCount };
}

export function useNotifications() {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(pagesQuery(queryKey, readPage));
  return {
    isLoaded: data !== undefined,
    items: data?.pages.flatMap((page) => page.items) ?? [],
    unreadCount: data?.pages[0]?.unreadCount ?? 0,
    hasMore: hasNextPage && !isFetchingNextPage,
    loadMore: fetchNextPage,
  };
}

function update(client: QueryClient, change: (pages: readonly NotificationPage[]) => NotificationPage[]): void {
  client.setQueryData<NotificationPages>(queryKey, (known) => known && { ...known, pages: change(known.pages) });
}

export const applyNotification = (client: QueryClient, notification: NotificationItemFragment): void =>
  update(client, (pages) => placeNotification(pages, notification));

/** The user read these, here or elsewhere. */
export const applyNotificationsRead = (
  client: QueryClient,
  { notificationIds, unreadCount, at }: { notificationIds: readonly string[]; unreadCount: number; at: string },
): void => update(client, (pages) => markRead(pages, notificationIds, unreadCount, at));

/** Marks these notifications as read, or all of them (`null`). */
export function useMarkNotificationsRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[] | null) => request(MarkNotificationsReadDocument, { ids: ids && [...ids] }),
    onSuccess: ({ markNotificationsRead: { unreadCount } }, ids) =>
      update(client, (pages) => markRead(pages, ids, unreadCount, new Date().toISOString())),
  });
}

/** Reading a conversation also reads the notifications about it. */
export function useUnreadNotifications(conversationId: string): readonly string[] {
  return useNotifications()
    .items.filter(({ conversation, readAt }) => conversation?.id === conversationId && !readAt)
    .map(({ id }) => id);
}
