/**
 * The conversations and messages that the page has loaded, kept up to date.
 *
 * - A conversation is in a list once, a message in a history once, each in its latest state and at its place.
 * - A history has no gaps: a message older than what was loaded is left out until the user scrolls there.
 * - If a list cannot tell whether it shows a conversation (a search, a move), it loads again.
 *
 * It does not load anything first and listens to nothing: queries are in the features, events in `events`.
 */
export {
  applyChangedConversation,
  applyConversation,
  applyMessage,
  attentionKey,
  conversationKey,
  conversationsKey,
  isLong,
  messagesKey,
  nextInView,
  consentKey,
  notesKey,
  recordKey,
  reload,
  reloadConversations,
  removeConversation,
  workCountsKey,
} from './conversation-cache';
export type { ListFilter, MessagePage } from './place';
