import { ID } from 'type-graphql';
import { Conversation, toConversation } from '../conversations';
import { createPayload } from '../payload';
import { moveHandle } from './move';

export const movePayload = createPayload('MoveMessagesPayload', 'Result of `moveMessages` or `undoMove`.', {
  conversation: {
    type: () => Conversation,
    map: toConversation,
    description: 'Where the messages are now; null if it was refused, or if the viewer may not see the conversation.',
  },
  moveId: {
    type: () => ID,
    map: moveHandle.write,
    description: 'Pass it to `undoMove` to move everything back. Null if it was refused, and after `undoMove`.',
  },
});
