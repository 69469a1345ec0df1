import type { Page } from '../api';
import type { ConversationItemFragment, MessageItemFragment, RecordType } from '../generated/graphql';

export interface ListFilter {
  readonly search: string;
  readonly type: RecordType | null;
  readonly unreadOnly: boolean;
}

/** Newest first. */
export type ConversationPage = Page<ConversationItemFragment>;
/** Oldest first; the next page holds earlier messages. */
export type MessagePage = Page<MessageItemFragment>;

/** Whether the list shows this conversation; null if only the server knows. */
export function matches(filter: ListFilter, conversation: ConversationItemFragment): boolean | null {
  if (filter.search !== '') return null;
  if (filter.type !== null && conversation.record.type !== filter.type) return false;
  return !filter.unreadOnly || conversation.unreadCount > 0;
}

/** Puts the latest state of a conversation at its place in the list. */
export function placeConversation(
  pages: readonly ConversationPage[],
  conversation: ConversationItemFragment,
  isMatch: boolean,
): ConversationPage[] {
  const rest = without(pages, conversation.id);
  // A conversation that no longer matches, such as one just read, stays until the list loads again.
  const wasListed = pages.some(({ items }) => items.some(({ id }) => id === conversation.id));
  if (!isMatch && !wasListed) return rest;
  const isAfter = ({ updatedAt }: ConversationItemFragment) => updatedAt <= conversation.updatedAt;
  const place = rest.findIndex(({ items, next }) => next === null || items.some(isAfter));
  return insert(rest, place, conversation, isAfter);
}

/** Puts the latest state of a message at its place in the history, unless the history does not reach back that far. */
export function placeMessage(pages: readonly MessagePage[], message: MessageItemFragment): MessagePage[] {
  const rest = without(pages, message.id);
  const place = rest.findIndex(
    ({ items: [oldest], next }) => next === null || (oldest !== undefined && oldest.createdAt <= message.createdAt),
  );
  return insert(rest, place, message, ({ createdAt }) => createdAt > message.createdAt);
}

export const without = <Item extends { readonly id: string }>(pages: readonly Page<Item>[], id: string): Page<Item>[] =>
  pages.map((page) => ({ ...page, items: page.items.filter((item) => item.id !== id) }));

/** Before the first item that comes after it, or else at the end of the page. */
const insert = <Item>(pages: Page<Item>[], place: number, item: Item, isAfter: (other: Item) => boolean) =>
  pages.map((page, index) => {
    if (index !== place) return page;
    const at = page.items.findIndex(isAfter);
    const items = [...page.items];
    items.splice(at === -1 ? items.length : at, 0, item);
    return { ...page, items };
  });
