import { hasTextPrivilege } from '@patchbay/access';
import { refusal } from '@patchbay/messaging';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { Conversation } from '../conversation/conversation';
import { toUserErrors, UserError } from '../user-error/user-error';

@InputType({ description: 'Which messages, and where to.' })
class MoveMessagesInput {
  @Field(() => [ID], { description: 'Messages of one conversation.' })
  messageIds!: string[];

  @Field(() => ID, { description: 'The record that they belong to.' })
  toRecordId!: string;
}

@ObjectType({ description: 'What became of a move.' })
class MoveMessagesPayload {
  @Field(() => Conversation, { nullable: true, description: 'Where the messages are now; null where it was refused.' })
  conversation!: Conversation | null;

  @Field(() => ID, { nullable: true, description: 'Hand it to `undoMove` to put everything back.' })
  moveId!: string | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class MoveMessagesResolver {
  @Mutation(() => MoveMessagesPayload, {
    description: 'Attach messages to another record. Later texts of the same pair of numbers follow them. Refused for now.',
  })
  moveMessages(
    @Arg('input', () => MoveMessagesInput, { description: 'What to move.' }) _input: MoveMessagesInput,
    @Ctx() context: GatewayContext,
  ): MoveMessagesPayload {
    return refuseForNow(context);
  }

  @Mutation(() => MoveMessagesPayload, { description: 'Put back what `moveMessages` moved. Refused for now.' })
  undoMove(
    @Arg('moveId', () => ID, { description: 'As `moveMessages` gave it.' }) _moveId: string,
    @Ctx() context: GatewayContext,
  ): MoveMessagesPayload {
    return refuseForNow(context);
  }
}

function refuseForNow({ viewer }: GatewayContext): MoveMessagesPayload {
  const why = hasTextPrivilege(viewer.role)
    ? refusal('INVALID_INPUT', 'Moving messages is not available yet.')
    : refusal('FORBIDDEN', 'You lack the privilege to work with text messages. Ask your administrator for the role of a salesperson.');
  return { conversation: null, moveId: null, userErrors: toUserErrors([why]) };
}
