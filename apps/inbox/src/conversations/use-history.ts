import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { request } from '../api';
import { type MessagePage, messagesKey } from '../cache';
import { graphql } from '../generated';

const HistoryDocument = graphql(`
  query Messages($id: ID!, $first: Int, $last: Int, $before: Cursor, $after: Cursor, $around: ID) {
    conversation(id: $id) {
      messages(first: $first, last: $last, before: $before, after: $after, around: $around) {
        edges { node { ...MessageItem } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }
  }
`);

interface Stretch {
  readonly first?: number;
  readonly last?: number;
  readonly before?: string;
  readonly after?: string;
  readonly around?: string;
}

const pageSize = 40;

async function readPage(id: string, stretch: Stretch): Promise<MessagePage> {
  const { conversation } = await request(HistoryDocument, { id, ...stretch });
  if (!conversation) return { items: [], next: null, later: null };
  const { edges, pageInfo } = conversation.messages;
  return {
    items: edges.map(({ node }) => node),
    next: pageInfo.hasPreviousPage ? (pageInfo.startCursor ?? null) : null,
    later: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null,
  };
}

/** The history from its end, or from around one message. Each next page is earlier, each previous page later. */
export function useHistory(id: string, aroundId: string | null) {
  return useInfiniteQuery<MessagePage, Error, InfiniteData<MessagePage>, readonly unknown[], Stretch>({
    queryKey: aroundId === null ? messagesKey(id) : [...messagesKey(id), aroundId],
    initialPageParam: aroundId === null ? { last: pageSize } : { last: pageSize, around: aroundId },
    queryFn: ({ pageParam }) => readPage(id, pageParam),
    getNextPageParam: ({ next }) => (next === null ? undefined : { last: pageSize, before: next }),
    getPreviousPageParam: ({ later }) => (later == null ? undefined : { first: pageSize, after: later }),
  });
}
