import type { InfiniteData, QueryClient, QueryFilters } from '@tanstack/react-query';
import type { ConversationItemFragment, MessageItemFragment } from '../generated/graphql';
import {
  type ConversationPage,
  type ListFilter,
  matches,
  type MessagePage,
  placeConversation,
  placeMessage,
  replaceConversation,
  without,
} from './place';

export const conversationsKey = (filter: ListFilter) => ['conversations', filter] as const;
export const messagesKey = (conversationId: string) => ['messages', conversationId] as const;
export const conversationKey = (id: string) => ['conversation', id] as const;
/** The texts that need attention. */
export const attentionKey = ['attention'] as const;
export const workCountsKey = ['work-counts'] as const;
export const consentKey = (conversationId: string) => ['consent', conversationId] as const;
export const notesKey = (conversationId: string) => ['notes', conversationId] as const;
export const recordKey = (id: string) => ['record', id] as const;

type List = InfiniteData<ConversationPage>;
type History = InfiniteData<MessagePage>;

const listsIn = (client: QueryClient) =>
  client
    .getQueriesData<List>({ queryKey: ['conversations'] })
    .flatMap(([key, data]) => (data === undefined ? [] : [{ key, data, filter: key[1] as ListFilter }]));

/** Shows the latest state of a conversation everywhere. */
export function applyConversation(client: QueryClient, conversation: ConversationItemFragment): void {
  for (const { key, data, filter } of listsIn(client)) {
    const isMatch = matches(filter, conversation);
    const pages =
      isMatch === null
        ? replaceConversation(data.pages, conversation)
        : placeConversation(data.pages, conversation, isMatch);
    client.setQueryData<List>(key, { ...data, pages });
  }
  // It was out of sight before.
  if (client.getQueryData(conversationKey(conversation.id)) === null)
    void client.invalidateQueries({ queryKey: conversationKey(conversation.id) });
  client.setQueryData<ConversationItemFragment>(
    conversationKey(conversation.id),
    // Keeps the fields that only the open conversation has.
    (known) => known && { ...known, ...conversation, record: { ...known.record, ...conversation.record } },
  );
}

/** As `applyConversation`, after something that searches look at has changed. */
export function applyChangedConversation(client: QueryClient, conversation: ConversationItemFragment): void {
  applyConversation(client, conversation);
  for (const { key, filter } of listsIn(client))
    if (matches(filter, conversation) === null) void reload(client, { queryKey: key, exact: true });
}

/** Of a conversation that the user may no longer see, nothing stays. */
export function removeConversation(client: QueryClient, id: string): void {
  for (const { key, data } of listsIn(client))
    client.setQueryData<List>(key, { ...data, pages: without(data.pages, id) });
  client.setQueryData(conversationKey(id), (known: unknown) => (known === undefined ? undefined : null));
  client.removeQueries({ queryKey: messagesKey(id) });
}

/** Shows the latest state of a message everywhere. Lists that cannot tell from it what to show load again. */
export function applyMessage(
  client: QueryClient,
  message: MessageItemFragment & { readonly conversation: ConversationItemFragment },
): void {
  const { conversation, ...item } = message;
  for (const { key, data, filter } of listsIn(client)) {
    const hasMoved = data.pages.some(({ items }) =>
      items.some(({ id, lastMessage }) => lastMessage?.id === message.id && id !== conversation.id),
    );
    if (hasMoved || matches(filter, conversation) === null) void reload(client, { queryKey: key, exact: true });
  }
  applyConversation(client, conversation);
  for (const [key, data] of client.getQueriesData<History>({ queryKey: ['messages'] })) {
    if (data === undefined) continue;
    const pages = key[1] === conversation.id ? placeMessage(data.pages, item) : without(data.pages, item.id);
    client.setQueryData(key, { ...data, pages });
  }
}

/** What follows a conversation in a view; the one before it at the end. */
export function nextInView(client: QueryClient, view: string, id: string): string | undefined {
  const lists = listsIn(client).filter(({ filter, data }) => filter.view === view && data.pages.length > 0);
  const ids = lists.at(-1)?.data.pages.flatMap(({ items }) => items.map((item) => item.id)) ?? [];
  const at = ids.indexOf(id);
  return ids[at + 1] ?? (at > 0 ? ids[at - 1] : undefined);
}

/** A long list loads only its beginning again, and the rest as the user scrolls. */
const maxReloadedPages = 5;
export const isLong = (data: unknown): data is InfiniteData<unknown> =>
  ((data as Partial<List> | null | undefined)?.pages?.length ?? 0) > maxReloadedPages;

export function reload(client: QueryClient, filters: QueryFilters): Promise<void> {
  client.setQueriesData(filters, (data: unknown) =>
    isLong(data)
      ? { pages: data.pages.slice(0, maxReloadedPages), pageParams: data.pageParams.slice(0, maxReloadedPages) }
      : data,
  );
  return client.invalidateQueries(filters);
}

/** After messages moved to another conversation. */
export const reloadConversations = (client: QueryClient): Promise<void> =>
  reload(client, {
    predicate: ({ queryKey: [kind] }) => ['conversations', 'messages', 'conversation', 'record'].includes(String(kind)),
  });
