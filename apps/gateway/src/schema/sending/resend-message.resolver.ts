import { resendMessage } from '@patchbay/messaging';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { Message, toMessage } from '../conversations';
import { IdArg } from '../global-id';
import { createPayload } from '../payload';

const payload = createPayload('ResendMessagePayload', 'Result of `resendMessage`.', {
  message: { type: () => Message, map: toMessage, description: 'The message now; null if the viewer may not see it.' },
});

@Resolver()
export class ResendMessageResolver {
  @Mutation(() => payload.Type, {
    description:
      'Send a message that `needsAttention`: again, if it is unknown whether it was sent, or anyway, if it is held.',
  })
  async resendMessage(
    @IdArg('ID of the message.', 'Message') id: string,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    return payload.of(await resendMessage(services, viewer, id));
  }
}
