/**
 * conversations: conversations and their messages in the API.
 *
 * - A conversation or message that the viewer may not see is null, and not counted.
 * - A list reads records, last messages and unread counts together with its rows, if the document selects them.
 * - It does not send, move or route messages; see sending, corrections and receiving.
 */
export { AutomationKind } from './automation';
export { Conversation, conversationConnection, toConversation } from './conversation';
export {
  DeliveryProblemCode,
  Message,
  messageConnection,
  MessageDirection,
  MessageEncoding,
  MessageStatus,
  toMessage,
} from './message';

import { ConversationFieldsResolver } from './conversation-fields.resolver';
import { ConversationResolver } from './conversation.resolver';
import { ConversationsResolver } from './conversations.resolver';
import { MarkConversationReadResolver } from './mark-conversation-read.resolver';
import {
  AutomationFieldsResolver,
  ConfirmationFieldsResolver,
  MediaFieldsResolver,
  MessageFieldsResolver,
  TimelineFieldsResolver,
} from './message-fields.resolver';

export const conversationsResolvers = [
  ConfirmationFieldsResolver,
  AutomationFieldsResolver,
  ConversationFieldsResolver,
  ConversationResolver,
  ConversationsResolver,
  MarkConversationReadResolver,
  MediaFieldsResolver,
  MessageFieldsResolver,
  TimelineFieldsResolver,
] as const;
