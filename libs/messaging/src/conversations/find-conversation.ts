import { canSeeConversation, hasTextPrivilege, type Viewer } from '@patchbay/access';
import type { Transaction } from '../database';
import { noTextPermission, refusal, type Refusal, refused, type Refused } from '../refusal';
import type { KeyedConversation } from './conversations';
import type { Message } from './message';

/** The conversation that a viewer wants to change, or why they can't. `id` is null if the given id is not valid. */
export async function findConversation(
  tx: Transaction,
  viewer: Viewer,
  id: string | null,
  field = 'id',
): Promise<KeyedConversation | Refused> {
  if (!hasTextPrivilege(viewer.role)) return refused(noTextPermission);
  const conversation = id === null ? undefined : await tx.conversations.findById(id);
  return conversation !== undefined && canSeeConversation(viewer, conversation.owners)
    ? conversation
    : refused(refusal('NOT_FOUND', 'Conversation not found.', field));
}

/** A message of the conversation, or why it can't be taken. */
export async function findMessageOf(
  tx: Transaction,
  conversation: KeyedConversation,
  messageId: string,
  field: string,
): Promise<Message | Refusal> {
  const message = await tx.messages.findById(messageId);
  return message?.conversationId === conversation.id
    ? message
    : refusal('NOT_FOUND', 'This message is not in the conversation.', field);
}
