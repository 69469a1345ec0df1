import type { Page } from '../api';
import type { ConversationItemFragment, MessageItemFragment, RecordType } from '../generated/graphql';

export interface ListFilter {
  readonly search: string;
  readonly type: RecordType | null;
  readonly unreadOnly: boolean;
  /** `all`, or one of the server's own filters: see `work`. */
  readonly view: string;
  readonly phoneNumberId: string | null;
  readonly sellerId: string | null;
}

/** Newest first. */
export type ConversationPage = Page<ConversationItemFragment>;
/** Oldest first; the next page holds earlier messages. */
export interface MessagePage extends Page<MessageItemFragment> {
  /** The cursor of later messages, if they were not loaded. */
  readonly later: string | null;
}

/** Whether the list shows this conversation; null if only the server knows. */
export function matches(filter: ListFilter, conversation: ConversationItemFragment): boolean | null {
  if (filter.search !== '' || filter.view !== 'all' || filter.sellerId !== null) return null;
  if (filter.phoneNumberId !== null && conversation.phoneNumber.id !== filter.phoneNumberId) return false;
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

/** Shows the latest state of a conversation in its place, in a list that only the server can order. */
export const replaceConversation = (
  pages: readonly ConversationPage[],
  conversation: ConversationItemFragment,
): ConversationPage[] =>
  pages.map((page) => ({
    ...page,
    items: page.items.map((item) => (item.id === conversation.id ? conversation : item)),
  }));

/** Puts the latest state of a message at its place in the history, unless the history does not reach that far back or ahead. */
export function placeMessage(pages: readonly MessagePage[], message: MessageItemFragment): MessagePage[] {
  const rest = without(pages, message.id);
  const [newest] = pages;
  const last = newest?.items.at(-1);
  if (newest?.later != null && (last === undefined || message.createdAt > last.createdAt)) return rest;
  const place = rest.findIndex(
    ({ items: [oldest], next }) => next === null || (oldest !== undefined && oldest.createdAt <= message.createdAt),
  );
  return insert(rest, place, message, ({ createdAt }) => createdAt > message.createdAt);
}

export const without = <Each extends Page<{ readonly id: string }>>(pages: readonly Each[], id: string): Each[] =>
  pages.map((page) => ({ ...page, items: page.items.filter((item) => item.id !== id) }));

/** Before the first item that comes after it, or else at the end of the page. */
const insert = <Item, Each extends Page<Item>>(
  pages: Each[],
  place: number,
  item: Item,
  isAfter: (other: Item) => boolean,
): Each[] =>
  pages.map((page, index) => {
    if (index !== place) return page;
    const at = page.items.findIndex(isAfter);
    const items = [...page.items];
    items.splice(at === -1 ? items.length : at, 0, item);
    return { ...page, items };
  });
