import { sendMessage } from '@patchbay/messaging';
import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { toUserErrors, UserError } from '../user-error';
import { Message, toMessage } from '../conversations/message';
import { readSendMessageInput, SendMessageInput } from './send-message-input';

@ObjectType({ description: 'What became of `sendMessage`.' })
class SendMessagePayload {
  @Field(() => Message, { nullable: true, description: 'QUEUED, and on its way; null where it was refused.' })
  message!: Message | null;

  @Field(() => [UserError], { description: 'Every reason for which it was refused; empty where it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class SendMessageResolver {
  @Mutation(() => SendMessagePayload, {
    description: 'Sends a text to a customer. What is refused is not stored, and says why.',
  })
  async sendMessage(
    @Arg('input', () => SendMessageInput, { description: 'To whom, from where, and what.' }) input: SendMessageInput,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<SendMessagePayload> {
    const result = await sendMessage(services, viewer, readSendMessageInput(input));
    return result.kind === 'sent'
      ? { message: toMessage(result.message), userErrors: [] }
      : { message: null, userErrors: toUserErrors(result.refusals) };
  }
}
