import { useInfiniteQuery } from '@tanstack/react-query';
import { pageOf, pagesQuery, request } from '../api';
import { conversationsKey, isLong, type ListFilter } from '../cache';
import { graphql } from '../generated';
import type { ConversationFilter } from '../generated/graphql';

const ConversationsDocument = graphql(`
  query Conversations($filter: ConversationFilter, $after: Cursor) {
    conversations(filter: $filter, first: 50, after: $after) {
      edges { node { ...ConversationItem } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const readPage = async (filter: ConversationFilter, after: string | null) =>
  pageOf((await request(ConversationsDocument, { filter, after })).conversations);

export function useConversationList(filter: ListFilter) {
  const { search, type, unreadOnly } = filter;
  const wanted = { search: search || null, recordTypes: type === null ? null : [type], unreadOnly };
  const list = useInfiniteQuery({
    ...pagesQuery(conversationsKey(filter), (after) => readPage(wanted, after)),
    // A long list does not load again when the user comes back to it: events keep it up to date.
    staleTime: ({ state }) => (isLong(state.data) ? Infinity : 30_000),
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  /** Also looks further down than what is loaded. */
  const findUnread = async (exceptId: string | undefined): Promise<string | undefined> => {
    const loaded = items.find(({ unreadCount, id }) => unreadCount > 0 && id !== exceptId);
    if (loaded !== undefined || !list.hasNextPage) return loaded?.id;
    return (await readPage({ ...wanted, unreadOnly: true }, null)).items.find(({ id }) => id !== exceptId)?.id;
  };
  return { ...list, items, findUnread };
}
