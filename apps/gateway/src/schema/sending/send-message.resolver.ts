import { sendMessage, settleUploads } from '@patchbay/messaging';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { Message, toMessage } from '../conversations';
import { createPayload } from '../payload';
import { readSendMessageInput, SendMessageInput } from './send-message-input';

const payload = createPayload('SendMessagePayload', 'Result of `sendMessage`.', {
  message: {
    type: () => Message,
    map: toMessage,
    description: 'The QUEUED or SCHEDULED message; null if it was refused.',
  },
});

/** For uploads that went right to the store. */
const settleMs = 20_000;

@Resolver()
export class SendMessageResolver {
  @Mutation(() => payload.Type, {
    description:
      'Send a text to a customer, now or at `sendAt`. A refused text is not stored; `userErrors` has all reasons.',
  })
  async sendMessage(
    @Arg('input', () => SendMessageInput, { description: 'The text and who gets it.' }) input: SendMessageInput,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    const given = readSendMessageInput(input);
    await settleUploads(services, viewer, given.uploadIds ?? [], AbortSignal.timeout(settleMs));
    return payload.of(await sendMessage(services, viewer, given));
  }
}
