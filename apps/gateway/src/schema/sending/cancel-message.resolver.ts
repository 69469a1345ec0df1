import { cancelMessage } from '@patchbay/messaging';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { Message, toMessage } from '../conversations';
import { IdArg } from '../global-id';
import { createPayload } from '../payload';

const payload = createPayload('CancelMessagePayload', 'Result of `cancelMessage`.', {
  message: { type: () => Message, map: toMessage, description: 'The message now; null if the viewer may not see it.' },
});

@Resolver()
export class CancelMessageResolver {
  @Mutation(() => payload.Type, { description: 'Cancel a SCHEDULED message. TOO_LATE for any other.' })
  async cancelMessage(
    @IdArg('ID of the message.', 'Message') id: string,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    return payload.of(await cancelMessage(services, viewer, id));
  }
}
