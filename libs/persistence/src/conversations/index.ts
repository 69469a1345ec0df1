/**
 * conversations: conversations and their messages: the stores that use cases write with, and the gateway's lists,
 * histories and searches.
 *
 * Invariants: a message's `created_at` grows strictly within its conversation; a conversation's summary columns are those
 * of its last message. Lists and histories read a page, however long the list is. It decides nothing: policies come in as
 * scopes.
 */
export {
  countedConversations,
  createConversationQueries,
  type ConversationFilter,
  type ConversationQueries,
  maxOfPair,
  type UnreadQuestion,
} from './conversation-queries';
export { createCustomerPhoneQueries, type PhoneText } from './customer-phone';
export { ConversationReadEntity } from './conversation-read.entity';
export { createConversationStore } from './conversation-store';
export { ConversationEntity } from './conversation.entity';
export {
  conversationWithOwners,
  keyedColumns,
  keyedConversationOf,
  type KeyedRow,
  ownersColumns,
  ownersOf,
  type OwnersRow,
} from './keyed-conversation';
export {
  type ListedConversation,
  messageBriefly,
  type MessageBrief,
  type ReadAlong,
  recordBriefly,
  type RecordBrief,
} from './listed-conversations';
export {
  createMessageQueries,
  type History,
  type HistoryPage,
  type HistoryStretch,
  maxTimelineEntries,
  type MessageFiles,
  type MessageQueries,
  type ReactionRow,
  type ReportedTimes,
  type TimelineRow,
} from './message-queries';
export { createMessageStore } from './message-store';
export type { MessageFilter } from './listed-messages';
export type { ConversationOrder, WorkFilter } from './conversation-view';
export { MessageEntity, messageRows } from './message.entity';
export { createSearchIndexKeeper, type SearchIndexKeeper } from './sort-new-texts';
