import type { Viewer } from '@patchbay/access';
import type { Dependencies } from '../dependencies';
import type { Refused } from '../refusal';
import { findConversation } from './find-conversation';
import type { Conversation } from './message';

export type MarkConversationReadResult = { readonly kind: 'marked'; readonly conversation: Conversation } | Refused;

export function markConversationRead(
  { database }: Dependencies,
  viewer: Viewer,
  id: string | null,
): Promise<MarkConversationReadResult> {
  return database.transaction(async (tx): Promise<MarkConversationReadResult> => {
    const conversation = await findConversation(tx, viewer, id);
    if ('refusals' in conversation) return conversation;
    await tx.conversations.markRead(conversation.id, viewer.userId);
    return { kind: 'marked', conversation };
  });
}
