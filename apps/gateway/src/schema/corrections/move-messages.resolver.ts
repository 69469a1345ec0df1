import { moveMessages } from '@patchbay/messaging';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { idOf, recordNodeTypes } from '../global-id';
import { MoveMessagesPayload, toMoveMessagesPayload } from './move-messages-payload';

@InputType({ description: 'Which messages, and where to.' })
class MoveMessagesInput {
  @Field(() => [ID], { description: 'Some or all messages of one conversation, up to 1,000.' })
  messageIds!: string[];

  @Field(() => ID, {
    description: 'The record that they belong to, of whatever type. NOT_FOUND where the viewer may not see it.',
  })
  toRecordId!: string;
}

@Resolver()
export class MoveMessagesResolver {
  @Mutation(() => MoveMessagesPayload, {
    description: 'Attach messages to another record. Later texts of the same pair of numbers follow them.',
  })
  async moveMessages(
    @Arg('input', () => MoveMessagesInput, { description: 'What to move.' }) {
      messageIds,
      toRecordId,
    }: MoveMessagesInput,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<MoveMessagesPayload> {
    const input = {
      messageIds: messageIds.map((id) => idOf(id, 'Message')),
      toRecordId: idOf(toRecordId, ...recordNodeTypes),
    };
    return toMoveMessagesPayload(await moveMessages(services, viewer, input));
  }
}
