import { resumeWebhookEndpoint } from '@patchbay/messaging';
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { IdArg } from '../global-id';
import { CursorScalar } from '../scalars';
import { webhookEndpointPayload } from './webhook-endpoint';

@Resolver()
export class ResumeWebhookEndpointResolver {
  @Authorized('ADMIN')
  @Mutation(() => webhookEndpointPayload.Type, {
    description:
      'Continue where it stopped, or after the given cursor (replay). TOO_LATE if the events are no longer kept, or if its service account was revoked or has expired. For administrators.',
  })
  async resumeWebhookEndpoint(
    @IdArg('ID of the endpoint.', 'WebhookEndpoint') id: string,
    @Arg('after', () => CursorScalar, {
      nullable: true,
      description: 'Send everything after this event again. Also for an endpoint that is active.',
    })
    after: string | null | undefined,
    @Ctx() { services }: GatewayContext,
  ): Promise<object> {
    return webhookEndpointPayload.of(await resumeWebhookEndpoint(services, id, after ?? null));
  }
}
