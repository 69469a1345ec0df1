import { testWebhookEndpoint } from '@patchbay/messaging';
import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { IdArg } from '../global-id';
import { webhookEndpointPayload } from './webhook-endpoint';

@Resolver()
export class TestWebhookEndpointResolver {
  @Authorized('ADMIN')
  @Mutation(() => webhookEndpointPayload.Type, {
    description:
      'Send one sample event, with the type `patchbay.test`, and return the result: it is the first of `attempts`. Works in every state, and changes nothing else. For administrators.',
  })
  async testWebhookEndpoint(
    @IdArg('ID of the endpoint.', 'WebhookEndpoint') id: string,
    @Ctx() { services }: GatewayContext,
  ): Promise<object> {
    return webhookEndpointPayload.of(await testWebhookEndpoint(services, id));
  }
}
