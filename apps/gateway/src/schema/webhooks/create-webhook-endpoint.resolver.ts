import { createWebhookEndpoint, maxWebhookEndpoints } from '@patchbay/messaging';
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { keyOf } from '../global-id';
import { CursorScalar } from '../scalars';
import { webhookEndpointPayload } from './webhook-endpoint';

@InputType({ description: 'A webhook endpoint to create.' })
class WebhookEndpointInput {
  @Field(() => String, {
    description: 'https. Private and loopback addresses are refused unless the operator allows them.',
  })
  url!: string;

  @Field(() => String, {
    description: 'One subscription to a field that takes `after`, without required variables and without `after`.',
  })
  document!: string;

  @Field(() => ID, { description: 'The service account that determines what the endpoint may see.' })
  serviceAccountId!: string;

  @Field(() => CursorScalar, {
    nullable: true,
    description: 'Start after this event. If omitted: with events from now on.',
  })
  after?: string | null;
}

@Resolver()
export class CreateWebhookEndpointResolver {
  @Authorized('ADMIN')
  @Mutation(() => webhookEndpointPayload.Type, {
    description: `Create a webhook endpoint with its first secret. The company can have ${maxWebhookEndpoints}. For administrators.`,
  })
  async createWebhookEndpoint(
    @Arg('input', () => WebhookEndpointInput, { description: 'The endpoint.' }) input: WebhookEndpointInput,
    @Ctx() { services }: GatewayContext,
  ): Promise<object> {
    const { serviceAccountId, after = null, ...rest } = input;
    const given = { ...rest, after, serviceAccountId: keyOf(serviceAccountId, 'ServiceAccount') };
    return webhookEndpointPayload.of(await createWebhookEndpoint(services, given));
  }
}
