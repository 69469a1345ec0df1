import { dismissMessage } from '@patchbay/messaging';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { Message, toMessage } from '../conversations';
import { IdArg } from '../global-id';
import { createPayload } from '../payload';

const payload = createPayload('DismissMessagePayload', 'Result of `dismissMessage`.', {
  message: { type: () => Message, map: toMessage, description: 'The message now; null if the viewer may not see it.' },
});

@Resolver()
export class DismissMessageResolver {
  @Mutation(() => payload.Type, {
    description:
      'Decide that nothing more is done about a message that `needsAttention`. Its status and problem stay. TOO_LATE if it is SCHEDULED: cancel it instead.',
  })
  async dismissMessage(
    @IdArg('ID of the message.', 'Message') id: string,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    return payload.of(await dismissMessage(services, viewer, id));
  }
}
