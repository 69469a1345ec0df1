/**
 * work: what people do about conversations: their state, who takes care of them, and what is left to do.
 *
 * - Everyone who sees a conversation may change it.
 * - Its fields are read with the conversation.
 * - It does not say what texts change; receiving and sending do.
 */
export { ConversationOrder } from './conversation-order';
export { conversationPayload } from './conversation-payload';
export { WorkCounts } from './work-counts';
export { WorkState } from './work-state';

import { AssignConversationResolver } from './assign-conversation.resolver';
import { ConfirmRoutingResolver } from './confirm-routing.resolver';
import { MessagesResolver } from './messages.resolver';
import { PersonMessagesResolver } from './person-messages.resolver';
import { UpdateConversationResolver } from './update-conversation.resolver';
import { WorkCountsResolver } from './work-counts.resolver';
import { WorkFieldsResolver } from './work-fields.resolver';

export const workResolvers = [
  AssignConversationResolver,
  ConfirmRoutingResolver,
  MessagesResolver,
  PersonMessagesResolver,
  UpdateConversationResolver,
  WorkCountsResolver,
  WorkFieldsResolver,
] as const;
