import type { MoveResult } from '@patchbay/messaging';
import { Field, ID, ObjectType } from 'type-graphql';
import { Conversation, toConversation } from '../conversations/conversation';
import { toUserErrors, UserError } from '../user-error';

@ObjectType({ description: 'What became of a move.' })
export class MoveMessagesPayload {
  @Field(() => Conversation, {
    nullable: true,
    description: "Where the messages are now; null where it was refused, or where that is out of the viewer's sight.",
  })
  conversation!: Conversation | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Hand it to `undoMove` to put everything back. Null where it was that.',
  })
  moveId!: string | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it was not.' })
  userErrors!: UserError[];
}

/** A move is no node: it can be handed back, not fetched. */
export const writeMoveId = (id: string): string => Buffer.from(`Move:${id}`).toString('base64url');

export function readMoveId(value: string): string | null {
  const [, id] =
    /^Move:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(Buffer.from(value, 'base64url').toString('utf8')) ?? [];
  return id ?? null;
}

export function toMoveMessagesPayload(result: MoveResult): MoveMessagesPayload {
  if (result.kind === 'refused') return { conversation: null, moveId: null, userErrors: toUserErrors(result.refusals) };
  return {
    conversation: result.conversation === null ? null : toConversation(result.conversation),
    moveId: result.moveId === null ? null : writeMoveId(result.moveId),
    userErrors: [],
  };
}
