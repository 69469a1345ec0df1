import { cancelMessage } from '@patchbay/messaging';
import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { idOf } from '../global-id';
import { toUserErrors, UserError } from '../user-error';
import { Message, toMessage } from '../conversations/message';

@ObjectType({ description: 'What became of `cancelMessage`.' })
class CancelMessagePayload {
  @Field(() => Message, { nullable: true, description: 'As it is now; null where the viewer may not see it.' })
  message!: Message | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class CancelMessageResolver {
  @Mutation(() => CancelMessagePayload, { description: 'Take back a SCHEDULED message.' })
  async cancelMessage(
    @Arg('id', () => ID, { description: 'Of the message.' }) id: string,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<CancelMessagePayload> {
    const result = await cancelMessage(services, viewer, idOf(id, 'Message'));
    return {
      message: result.message === null ? null : toMessage(result.message),
      userErrors: result.kind === 'refused' ? toUserErrors(result.refusals) : [],
    };
  }
}
