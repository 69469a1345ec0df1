import { pauseWebhookEndpoint } from '@patchbay/messaging';
import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { IdArg } from '../global-id';
import { webhookEndpointPayload } from './webhook-endpoint';

@Resolver()
export class PauseWebhookEndpointResolver {
  @Authorized('ADMIN')
  @Mutation(() => webhookEndpointPayload.Type, {
    description:
      'Stop sending until `resumeWebhookEndpoint`, within a second or two. Pausing it again changes nothing. For administrators.',
  })
  async pauseWebhookEndpoint(
    @IdArg('ID of the endpoint.', 'WebhookEndpoint') id: string,
    @Ctx() { services }: GatewayContext,
  ): Promise<object> {
    return webhookEndpointPayload.of(await pauseWebhookEndpoint(services, id));
  }
}
