import { hashKey, type InfiniteData, type Query, type QueryClient } from '@tanstack/react-query';
import { graphql } from '../generated';
import type { ConversationItemFragment, MessageItemFragment, RecordType } from '../generated/graphql';

export const ConversationsDocument = graphql(`
  query Conversations($filter: ConversationFilter, $after: Cursor) {
    conversations(filter: $filter, first: 50, after: $after) {
      edges { node { ...ConversationItem } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export interface ListFilter {
  readonly search: string;
  readonly type: RecordType | null;
  readonly unreadOnly: boolean;
}

export interface ConversationPage {
  readonly items: readonly ConversationItemFragment[];
  readonly next: string | null;
}

export interface MessagePage {
  /** Oldest first. */
  readonly items: readonly MessageItemFragment[];
  readonly before: string | null;
}

export const conversationsKey = (filter: ListFilter) => ['conversations', filter] as const;
export const messagesKey = (conversationId: string) => ['messages', conversationId] as const;
export const conversationKey = (id: string) => ['conversation', id] as const;

/** Whether the list would show it; null where only the server can tell. */
export function belongsTo(filter: ListFilter, conversation: ConversationItemFragment): boolean | null {
  if (filter.search !== '') return null;
  if (filter.type !== null && conversation.record.type !== filter.type) return false;
  return !filter.unreadOnly || conversation.unreadCount > 0;
}

/** The list with this conversation as it is now, in its place: the one talked in last comes first. */
export function placeConversation(
  pages: readonly ConversationPage[],
  conversation: ConversationItemFragment,
  belongs: boolean,
): ConversationPage[] {
  const wasThere = pages.some(({ items }) => items.some(({ id }) => id === conversation.id));
  const without = pages.map((page) => ({ ...page, items: page.items.filter(({ id }) => id !== conversation.id) }));
  // Without reading it, one that was unread stays where it is for as long as the list is open.
  if (!belongs && !wasThere) return without;
  for (const [place, page] of without.entries()) {
    const at = page.items.findIndex(({ updatedAt }) => updatedAt <= conversation.updatedAt);
    const isLast = place === without.length - 1;
    if (at === -1 && !(isLast && page.next === null)) continue;
    const items = [...page.items];
    items.splice(at === -1 ? items.length : at, 0, conversation);
    without[place] = { ...page, items };
    break;
  }
  return without;
}

/**
 * The history with this message in it, as it is now, where it reaches that far back. Pages are newest first, the messages
 * of each oldest first.
 */
export function placeMessage(pages: readonly MessagePage[], message: MessageItemFragment): MessagePage[] {
  const replaced = withoutMessage(pages, message.id);
  const place = replaced.findIndex(
    ({ items: [oldest], before }) => before === null || (oldest !== undefined && oldest.createdAt <= message.createdAt),
  );
  return replaced.map((page, at) => {
    if (at !== place) return page;
    const behind = page.items.findIndex(({ createdAt }) => createdAt > message.createdAt);
    const items = [...page.items];
    items.splice(behind === -1 ? items.length : behind, 0, message);
    return { ...page, items };
  });
}

const withoutMessage = (pages: readonly MessagePage[], messageId: string): MessagePage[] =>
  pages.map((page) => ({ ...page, items: page.items.filter(({ id }) => id !== messageId) }));

/** What is known of a conversation, as of now; what the news do not tell of it stays. */
const withNews = <Known extends ConversationItemFragment>(known: Known, news: ConversationItemFragment): Known => ({
  ...known,
  ...news,
  record: { ...known.record, ...news.record },
});

type Lists = InfiniteData<ConversationPage>;
const listsIn = (client: QueryClient) => client.getQueriesData<Lists>({ queryKey: ['conversations'] });

/** A conversation as it is now, wherever it is shown; in lists that it may have come into, if those are asked for. */
export function takeInConversation(client: QueryClient, conversation: ConversationItemFragment): void {
  for (const [key, data] of listsIn(client))
    if (data !== undefined)
      client.setQueryData<Lists>(key, {
        ...data,
        pages: placeConversation(data.pages, conversation, belongsTo(key[1] as ListFilter, conversation) === true),
      });
  client.setQueryData<ConversationItemFragment>(
    conversationKey(conversation.id),
    (known) => known && withNews(known, conversation),
  );
}

/** Takes an event into all that was read so far; what cannot be told from it is read anew. */
export function takeIn(
  client: QueryClient,
  message: MessageItemFragment & { readonly conversation: ConversationItemFragment },
): void {
  const { conversation, ...item } = message;
  for (const [key, data] of listsIn(client)) {
    const isUnsure = belongsTo(key[1] as ListFilter, conversation) === null;
    const isMovedAway =
      data?.pages.some(({ items }) =>
        items.some(({ id, lastMessage }) => lastMessage?.id === message.id && id !== conversation.id),
      ) ?? false;
    if (data !== undefined && (isUnsure || isMovedAway))
      void readAnew(client, ({ queryHash }) => queryHash === hashKey(key));
  }
  takeInConversation(client, conversation);
  for (const [key, data] of client.getQueriesData<InfiniteData<MessagePage>>({ queryKey: ['messages'] })) {
    if (data === undefined) continue;
    const pages = key[1] === conversation.id ? placeMessage(data.pages, item) : withoutMessage(data.pages, item.id);
    client.setQueryData(key, { ...data, pages });
  }
}

/** Of what is longer, the beginning is read anew, and the rest when somebody comes to it. */
const mostPages = 5;
export const isLong = (data: unknown): data is InfiniteData<unknown> =>
  Array.isArray((data as Partial<Lists> | undefined)?.pages) && (data as Lists).pages.length > mostPages;

export function readAnew(client: QueryClient, predicate: (query: Query) => boolean): Promise<void> {
  client.setQueriesData({ predicate }, (data: unknown) =>
    isLong(data) ? { pages: data.pages.slice(0, mostPages), pageParams: data.pageParams.slice(0, mostPages) } : data,
  );
  return client.invalidateQueries({ predicate });
}
