/** conversations */
export type { Conversations, KeyedConversation, NewConversation } from './conversations';
export { markConversationRead, type MarkConversationReadResult } from './mark-conversation-read';
export type {
  Conversation,
  ConversationWithOwners,
  DeliveryProblem,
  Media,
  Message,
  MessageDirection,
  MessageEncoding,
  MessageStatus,
} from './message';
export type { MessageInDelivery, Messages, NewMessage, ScheduledMessage } from './messages';
