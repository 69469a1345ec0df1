import { maxSecretOverlapSeconds, rotateWebhookSecret } from '@patchbay/messaging';
import { Arg, Authorized, Ctx, Int, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { IdArg } from '../global-id';
import { webhookEndpointPayload } from './webhook-endpoint';

@Resolver()
export class RotateWebhookSecretResolver {
  @Authorized('ADMIN')
  @Mutation(() => webhookEndpointPayload.Type, {
    description:
      'Create a new secret. The old one also signs for `overlapSeconds`; one that was in its overlap ends now. For administrators.',
  })
  async rotateWebhookSecret(
    @IdArg('ID of the endpoint.', 'WebhookEndpoint') id: string,
    @Arg('overlapSeconds', () => Int, {
      defaultValue: 86_400,
      description: `How long the old secret also signs: 0 to ${maxSecretOverlapSeconds} (7 days).`,
    })
    overlapSeconds: number,
    @Ctx() { services }: GatewayContext,
  ): Promise<object> {
    return webhookEndpointPayload.of(await rotateWebhookSecret(services, id, overlapSeconds));
  }
}
