import type { InfiniteData, QueryClient } from '@tanstack/react-query';
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

/** The history with this message in it, as it is now. Pages are newest first, the messages of each oldest first. */
export function placeMessage(pages: readonly MessagePage[], message: MessageItemFragment): MessagePage[] {
  let isKnown = false;
  const replaced = pages.map((page) => ({
    ...page,
    items: page.items.map((known) => {
      if (known.id !== message.id) return known;
      isKnown = true;
      return message;
    }),
  }));
  const [newest, ...older] = replaced;
  if (isKnown || newest === undefined) return replaced;
  const at = newest.items.findIndex(({ createdAt }) => createdAt > message.createdAt);
  const items = [...newest.items];
  items.splice(at === -1 ? items.length : at, 0, message);
  return [{ ...newest, items }, ...older];
}

/** What is known of a conversation, as of now; what the news do not tell of it stays. */
export const withNews = <Known extends ConversationItemFragment>(known: Known, news: ConversationItemFragment): Known => ({
  ...known,
  ...news,
  record: { ...known.record, ...news.record },
});

/** Takes an event into all that was read so far; what cannot be told from it is read anew. */
export function takeIn(
  client: QueryClient,
  message: MessageItemFragment & { readonly conversation: ConversationItemFragment },
): void {
  const { conversation, ...item } = message;
  for (const [key, data] of client.getQueriesData<InfiniteData<ConversationPage>>({ queryKey: ['conversations'] })) {
    if (data === undefined) continue;
    const belongs = belongsTo(key[1] as ListFilter, conversation);
    if (belongs === null) void client.invalidateQueries({ queryKey: key });
    else client.setQueryData(key, { ...data, pages: placeConversation(data.pages, conversation, belongs) });
  }
  client.setQueryData<ConversationItemFragment>(conversationKey(conversation.id), (known) => known && withNews(known, conversation));
  for (const [key, data] of client.getQueriesData<InfiniteData<MessagePage>>({ queryKey: ['messages'] })) {
    if (data === undefined) continue;
    const isHere = key[1] === conversation.id;
    const pages = isHere
      ? placeMessage(data.pages, item)
      : // It may have been moved away from here.
        data.pages.map((page) => ({ ...page, items: page.items.filter(({ id }) => id !== item.id) }));
    client.setQueryData(key, { ...data, pages });
  }
}
