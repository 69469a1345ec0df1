import { maxMessages, type MoveResult } from '@patchbay/messaging';
import { ID } from 'type-graphql';
import { findAll, type Loaders } from '../../loaders';
import { Conversation, Message, toConversation, toMessage } from '../conversations';
import { createPayload } from '../payload';
import { Move, moveHandle, toMove } from './move';

export const movePayload = createPayload('MoveMessagesPayload', 'Result of `moveMessages` or `undoMove`.', {
  conversation: {
    type: () => Conversation,
    map: toConversation,
    description: 'Where the messages are now; null if it was refused, or if the viewer may not see the conversation.',
  },
  from: {
    type: () => Conversation,
    map: toConversation,
    description:
      'Where the messages were before; null if it was refused, or if the viewer may not see the conversation.',
  },
  messages: {
    type: () => [Message],
    map: (messages: Message[]) => messages,
    ifRefused: [],
    description: `The messages that were moved, or went back, as they are now, at most ${maxMessages.toLocaleString('en-US')}; those that the viewer may still see.`,
  },
  move: {
    type: () => Move,
    map: toMove,
    description: 'The move that was made. Null if it was refused, and after `undoMove`.',
  },
  moveId: {
    type: () => ID,
    map: moveHandle.write,
    description: 'Pass it to `undoMove` to move everything back. Null if it was refused, and after `undoMove`.',
  },
});

export async function payloadOf(result: MoveResult, loaders: Loaders): Promise<object> {
  if (result.kind === 'refused') return movePayload.of(result);
  const { messageIds, ...moved } = result;
  const messages = await findAll(loaders.message, messageIds, toMessage);
  return movePayload.of({ ...moved, messages, moveId: result.move?.id });
}
