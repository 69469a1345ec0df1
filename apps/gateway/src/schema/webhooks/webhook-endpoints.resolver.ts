import { maxWebhookEndpoints } from '@patchbay/messaging';
import { Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { toWebhookEndpoint, WebhookEndpoint } from './webhook-endpoint';

@Resolver()
export class WebhookEndpointsResolver {
  @Authorized('ADMIN')
  @Query(() => [WebhookEndpoint], {
    description: `The company's webhook endpoints, latest first; at most ${maxWebhookEndpoints}. For administrators; FORBIDDEN for others.`,
  })
  async webhookEndpoints(@Ctx() { services }: GatewayContext): Promise<WebhookEndpoint[]> {
    return (await services.queries.webhooks.list(maxWebhookEndpoints)).map(toWebhookEndpoint);
  }
}
