/**
 * conversations: messages, and the conversations that they form.
 *
 * - A conversation is all texts between one of our numbers and one customer number, under one record.
 * - `createdAt` strictly increases within a conversation: it is the order of the history.
 * - A user's read mark moves back only if they say so.
 *
 * It does not list or search: those are the queries of the persistence lib.
 */
export type { Burst, Conversations, KeyedConversation, NewConversation, NumberPair } from './conversations';
export { findConversation, findMessageOf } from './find-conversation';
export { markConversationRead, type MarkConversationReadResult } from './mark-conversation-read';
export { markConversationUnread } from './mark-conversation-unread';
export {
  type Automation,
  type AutomationKind,
  automationKinds,
  type AutomationReason,
  automationReasons,
  type Conversation,
  type ConversationWithOwners,
  type DeliveryProblem,
  type DeliveryProblemCode,
  deliveryProblemCodes,
  type FileFacts,
  type Media,
  type Message,
  type MessageDirection,
  type MessageEncoding,
  type MessageReaction,
  type MessageStatus,
  type Work,
  type WorkState,
} from './message';
export {
  type CarrierText,
  type DeliveryState,
  type LockedDelivery,
  maxPairTexts,
  type MessageInDelivery,
  type Messages,
  type NewMessage,
  type NewText,
  type PairHistory,
  type PlacedText,
  type ScheduledMessage,
} from './messages';
