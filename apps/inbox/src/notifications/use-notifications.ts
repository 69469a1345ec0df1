import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../api/request';
import { graphql } from '../generated';
import {
  markRead,
  NotificationsDocument,
  notificationsKey,
  type NotificationPage,
  type NotificationPages,
} from './notifications-data';

const MarkNotificationsReadDocument = graphql(`
  mutation MarkNotificationsRead($ids: [ID!]) {
    markNotificationsRead(ids: $ids) { unreadCount }
  }
`);

export function useNotifications() {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: notificationsKey,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }): Promise<NotificationPage> => {
      const {
        notifications: { edges, pageInfo, unreadCount },
      } = await request(NotificationsDocument, { after: pageParam });
      return {
        items: edges.map(({ node }) => node),
        next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null,
        unreadCount,
      };
    },
    getNextPageParam: ({ next }) => next,
  });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return {
    isRead: data !== undefined,
    items,
    unreadCount: data?.pages[0]?.unreadCount ?? 0,
    hasMore: hasNextPage && !isFetchingNextPage,
    readMore: fetchNextPage,
  };
}

/** Marks these as read, or all, where that is null. */
export function useMarkNotificationsRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[] | null) => request(MarkNotificationsReadDocument, { ids: ids && [...ids] }),
    onSuccess: ({ markNotificationsRead: { unreadCount } }, ids) =>
      client.setQueryData<NotificationPages>(
        notificationsKey,
        (known) => known && { ...known, pages: markRead(known.pages, ids, unreadCount, new Date().toISOString()) },
      ),
  });
}
