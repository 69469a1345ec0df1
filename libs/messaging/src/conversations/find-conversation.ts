import { canSeeConversation, hasTextPrivilege, type Viewer } from '@patchbay/access';
import type { Transaction } from '../database';
import { noTextPermission, refusal, refused, type Refused } from '../refusal';
import type { KeyedConversation } from './conversations';

/** The conversation that a viewer wants to change, or why they can't. `id` is null if the given id is not valid. */
export async function findConversation(
  tx: Transaction,
  viewer: Viewer,
  id: string | null,
): Promise<KeyedConversation | Refused> {
  if (!hasTextPrivilege(viewer.role)) return refused(noTextPermission);
  const conversation = id === null ? undefined : await tx.conversations.findById(id);
  return conversation !== undefined && canSeeConversation(viewer, conversation.owners)
    ? conversation
    : refused(refusal('NOT_FOUND', 'Conversation not found.', 'id'));
}
