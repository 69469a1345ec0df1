import type { Viewer } from '@patchbay/access';
import type { Dependencies } from '../dependencies';
import { changed, type ConversationResult, findLocked } from './find-locked';

/** The record is right: the conversation is no longer ambiguous. Does nothing if it was not. */
export function confirmRouting(
  { database }: Dependencies,
  viewer: Viewer,
  conversationId: string | null,
): Promise<ConversationResult> {
  return database.transaction(async (tx): Promise<ConversationResult> => {
    const conversation = await findLocked(tx, viewer, conversationId, 'conversationId');
    if ('refusals' in conversation) return conversation;
    if (conversation.isAmbiguous) await tx.works.confirmRouting(conversation.id);
    return changed(tx, conversation);
  });
}
