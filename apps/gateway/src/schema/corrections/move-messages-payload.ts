import { ID } from 'type-graphql';
import { Conversation, toConversation } from '../conversations';
import { createPayload } from '../payload';

/** Moves are not nodes: their IDs are only for `undoMove`. */
const writeMoveId = (id: string): string => Buffer.from(`Move:${id}`).toString('base64url');

export function readMoveId(value: string): string | null {
  const [, id] =
    /^Move:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(Buffer.from(value, 'base64url').toString('utf8')) ?? [];
  return id ?? null;
}

export const movePayload = createPayload('MoveMessagesPayload', 'Result of `moveMessages` or `undoMove`.', {
  conversation: {
    type: () => Conversation,
    map: toConversation,
    description: 'Where the messages are now; null if it was refused, or if the viewer may not see the conversation.',
  },
  moveId: {
    type: () => ID,
    map: writeMoveId,
    description: 'Pass it to `undoMove` to move everything back. Null if it was refused, and after `undoMove`.',
  },
});
