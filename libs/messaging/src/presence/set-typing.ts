import type { Viewer } from '@patchbay/access';
import { type Conversation, findConversation } from '../conversations';
import type { Dependencies } from '../dependencies';
import type { Refused } from '../refusal';
import type { PresenceBoard } from './presence';

/** Shows others who have the conversation open that the viewer is typing, or no longer is. */
export async function setTyping(
  { database, presence }: Pick<Dependencies, 'database'> & { readonly presence: PresenceBoard },
  viewer: Viewer,
  { conversationId, isTyping }: { readonly conversationId: string | null; readonly isTyping: boolean },
): Promise<{ readonly kind: 'set'; readonly conversation: Conversation } | Refused> {
  const conversation = await database.transaction((tx) =>
    findConversation(tx, viewer, conversationId, 'conversationId'),
  );
  if ('refusals' in conversation) return conversation;
  presence.setTyping(conversation.id, viewer.userId, isTyping);
  return { kind: 'set', conversation };
}
