import type { Viewer } from '@patchbay/access';
import type { Dependencies } from '../dependencies';
import { refused } from '../refusal';
import { findConversation, findMessageOf } from './find-conversation';
import type { MarkConversationReadResult } from './mark-conversation-read';

/** Marks a message and everything after it as unread; without `fromMessageId`, the customer's last message. */
export function markConversationUnread(
  { database }: Dependencies,
  viewer: Viewer,
  { id, fromMessageId }: { readonly id: string | null; readonly fromMessageId: string | undefined },
): Promise<MarkConversationReadResult> {
  return database.transaction(async (tx): Promise<MarkConversationReadResult> => {
    const conversation = await findConversation(tx, viewer, id);
    if ('refusals' in conversation) return conversation;
    const first =
      fromMessageId === undefined ? null : await findMessageOf(tx, conversation, fromMessageId, 'fromMessageId');
    if (first !== null && 'code' in first) return refused(first);
    await tx.conversations.markUnread(conversation.id, viewer.userId, first?.createdAt ?? null);
    return { kind: 'marked', conversation };
  });
}
