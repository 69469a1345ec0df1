import type { Viewer } from '@patchbay/access';
import { type Conversation, findConversation } from '../conversations';
import type { Dependencies } from '../dependencies';
import { refusal, refused, type Refused } from '../refusal';
import { maxDraftLength } from './notes';

/** Keeps what a user has written and not sent, for their other devices. An empty one is deleted. */
export function saveDraft(
  { database, now }: Dependencies,
  viewer: Viewer,
  { conversationId, body }: { readonly conversationId: string | null; readonly body: string },
): Promise<{ readonly kind: 'saved'; readonly conversation: Conversation } | Refused> {
  return database.transaction(async (tx) => {
    const conversation = await findConversation(tx, viewer, conversationId, 'conversationId');
    if ('refusals' in conversation) return conversation;
    if (body.length > maxDraftLength)
      return refused(
        refusal(
          'BODY_TOO_LONG',
          `A draft can have at most ${maxDraftLength.toLocaleString('en-US')} characters.`,
          'body',
        ),
      );
    await tx.notes.saveDraft(viewer.userId, conversation.id, body, now());
    return { kind: 'saved', conversation } as const;
  });
}
