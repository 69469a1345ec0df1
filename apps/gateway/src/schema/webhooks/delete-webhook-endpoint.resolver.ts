import { deleteWebhookEndpoint } from '@patchbay/messaging';
import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { IdArg } from '../global-id';
import { webhookEndpointPayload } from './webhook-endpoint';

@Resolver()
export class DeleteWebhookEndpointResolver {
  @Authorized('ADMIN')
  @Mutation(() => webhookEndpointPayload.Type, {
    description: 'Delete an endpoint with its secrets and attempts. For administrators.',
  })
  async deleteWebhookEndpoint(
    @IdArg('ID of the endpoint.', 'WebhookEndpoint') id: string,
    @Ctx() { services }: GatewayContext,
  ): Promise<object> {
    return webhookEndpointPayload.of(await deleteWebhookEndpoint(services, id));
  }
}
