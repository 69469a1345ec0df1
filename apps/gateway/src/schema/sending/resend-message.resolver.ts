import { resendMessage } from '@patchbay/messaging';
import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { idOf } from '../global-id';
import { toUserErrors, UserError } from '../user-error';
import { Message, toMessage } from '../conversations/message';

@ObjectType({ description: 'What became of `resendMessage`.' })
class ResendMessagePayload {
  @Field(() => Message, { nullable: true, description: 'As it is now; null where the viewer may not see it.' })
  message!: Message | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class ResendMessageResolver {
  @Mutation(() => ResendMessagePayload, {
    description:
      'Decide that a message which `needsAttention` goes out: again, where the first time is in doubt, or all the same.',
  })
  async resendMessage(
    @Arg('id', () => ID, { description: 'Of the message.' }) id: string,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<ResendMessagePayload> {
    const result = await resendMessage(services, viewer, idOf(id, 'Message'));
    return {
      message: result.message === null ? null : toMessage(result.message),
      userErrors: result.kind === 'refused' ? toUserErrors(result.refusals) : [],
    };
  }
}
