import { useInfiniteQuery } from '@tanstack/react-query';
import { pageOf, pagesQuery, request } from '../api';
import { conversationsKey, isLong } from '../cache';
import { useMe } from '../directory';
import { graphql } from '../generated';
import type { ConversationFilter, ConversationOrder } from '../generated/graphql';
import { filterOf } from '../work';
import type { ViewFilter } from './use-list-filter';

const ConversationsDocument = graphql(`
  query Conversations($filter: ConversationFilter, $orderBy: ConversationOrder, $first: Int!, $after: Cursor) {
    conversations(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      edges { node { ...ConversationItem } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

interface Wanted {
  readonly filter: ConversationFilter;
  readonly orderBy: ConversationOrder;
}

/** Who scrolls on may scroll far: the next pages are as large as the API allows. */
const [firstPage, nextPage] = [50, 100];

/**
 * Rows before the end at which the next page loads. From the second page on, one page is always ahead of who scrolls, so that
 * its way here and its rendering take place at the same time.
 */
export const lookaheadOf = (loaded: number): number => (loaded > firstPage ? nextPage + 20 : 15);

const readPage = async (wanted: Wanted, after: string | null) => {
  const first = after === null ? firstPage : nextPage;
  return pageOf((await request(ConversationsDocument, { ...wanted, first, after })).conversations);
};

export function useConversationList(filter: ViewFilter) {
  const { search, type, unreadOnly, phoneNumberId, sellerId } = filter;
  // A search looks everywhere.
  const view = search === '' ? filter.view : 'all';
  const { me } = useMe();
  const wanted: Wanted = {
    filter: {
      search: search || null,
      recordTypes: type === null ? null : [type],
      unreadOnly,
      phoneNumberIds: phoneNumberId === null ? null : [phoneNumberId],
      ownerIds: sellerId === null ? null : [sellerId],
      ...filterOf(view, me?.id),
    },
    orderBy: view === 'answer' ? 'LONGEST_WAITING' : 'LATEST_MESSAGE',
  };
  const list = useInfiniteQuery({
    enabled: view !== 'mine' || me !== undefined,
    ...pagesQuery(conversationsKey(keyOf(filter)), (after) => readPage(wanted, after)),
    // A long list does not load again when the user comes back to it: events keep it up to date.
    staleTime: ({ state }) => (isLong(state.data) ? Infinity : 30_000),
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  /** Also looks further down than what is loaded. */
  const findUnread = async (exceptId: string | undefined): Promise<string | undefined> => {
    const loaded = items.find(({ unreadCount, id }) => unreadCount > 0 && id !== exceptId);
    if (loaded !== undefined || !list.hasNextPage) return loaded?.id;
    const unread = { ...wanted, filter: { ...wanted.filter, unreadOnly: true } };
    return (await readPage(unread, null)).items.find(({ id }) => id !== exceptId)?.id;
  };
  return { ...list, items, findUnread };
}

/** Dates choose messages, not conversations. */
const keyOf = ({ search, type, unreadOnly, view, phoneNumberId, sellerId }: ViewFilter) => ({
  search,
  type,
  unreadOnly,
  view,
  phoneNumberId,
  sellerId,
});
