import { Conversation, toConversation } from '../conversations';
import { createPayload } from '../payload';

export const conversationPayload = createPayload('ConversationPayload', 'Result of a change of a conversation.', {
  conversation: {
    type: () => Conversation,
    map: toConversation,
    description: 'The conversation now; null if it was refused.',
  },
});
