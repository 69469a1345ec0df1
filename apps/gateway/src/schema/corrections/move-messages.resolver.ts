import { moveMessages } from '@patchbay/messaging';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { keyOf, recordNodeTypes } from '../global-id';
import { movePayload, payloadOf } from './move-messages-payload';

@InputType({ description: 'Which messages to move, and where to.' })
class MoveMessagesInput {
  @Field(() => [ID], { description: 'Some or all messages of one conversation, up to 1,000.' })
  messageIds!: string[];

  @Field(() => ID, { description: 'The record to move them to. NOT_FOUND if the viewer may not see it.' })
  toRecordId!: string;
}

@Resolver()
export class MoveMessagesResolver {
  @Mutation(() => movePayload.Type, {
    description:
      "Move messages to another record. Later texts between the customer's number and the company's number go there too.",
  })
  async moveMessages(
    @Arg('input', () => MoveMessagesInput, { description: 'What to move.' }) input: MoveMessagesInput,
    @Ctx() context: GatewayContext,
  ): Promise<object> {
    const { services, viewer } = context;
    const messageIds = input.messageIds.map((id) => keyOf(id, 'Message'));
    const toRecordId = keyOf(input.toRecordId, ...recordNodeTypes);
    return payloadOf(await moveMessages(services, viewer, { messageIds, toRecordId }), context.loaders);
  }
}
