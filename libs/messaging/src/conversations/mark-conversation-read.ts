import type { Viewer } from '@patchbay/access';
import type { Dependencies } from '../dependencies';
import { refused, type Refused } from '../refusal';
import { findConversation, findMessageOf } from './find-conversation';
import type { Conversation } from './message';

export type MarkConversationReadResult = { readonly kind: 'marked'; readonly conversation: Conversation } | Refused;

/** Ids are null if they are not valid. Without `upToMessageId`, everything so far is read. */
export function markConversationRead(
  { database }: Dependencies,
  viewer: Viewer,
  { id, upToMessageId }: { readonly id: string | null; readonly upToMessageId: string | undefined },
): Promise<MarkConversationReadResult> {
  return database.transaction(async (tx): Promise<MarkConversationReadResult> => {
    const conversation = await findConversation(tx, viewer, id);
    if ('refusals' in conversation) return conversation;
    const last =
      upToMessageId === undefined ? null : await findMessageOf(tx, conversation, upToMessageId, 'upToMessageId');
    if (last !== null && 'code' in last) return refused(last);
    await tx.conversations.markRead(conversation.id, viewer.userId, last?.createdAt ?? null);
    return { kind: 'marked', conversation };
  });
}
