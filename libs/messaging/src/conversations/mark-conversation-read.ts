import { canSeeConversation, hasTextPrivilege, type Viewer } from '@patchbay/access';
import type { Database } from '../database';
import { refusal, type Refusal } from '../refusal';
import type { Conversation } from './message';

export type MarkConversationReadResult =
  | { readonly kind: 'marked'; readonly conversation: Conversation }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** `id` is null where the caller's id is none of a conversation. */
export function markConversationRead(
  { database }: { readonly database: Database },
  viewer: Viewer,
  id: string | null,
): Promise<MarkConversationReadResult> {
  return database.transaction(async (tx): Promise<MarkConversationReadResult> => {
    if (!hasTextPrivilege(viewer.role))
      return {
        kind: 'refused',
        refusals: [
          refusal(
            'FORBIDDEN',
            'You lack the privilege to read text messages. Ask your administrator for the role of a salesperson.',
          ),
        ],
      };
    const conversation = id === null ? undefined : await tx.conversations.findById(id);
    if (conversation === undefined || !canSeeConversation(viewer, conversation.owners))
      return { kind: 'refused', refusals: [refusal('NOT_FOUND', 'There is no such conversation.', 'id')] };
    await tx.conversations.markRead(conversation.id, viewer.userId);
    return { kind: 'marked', conversation };
  });
}
