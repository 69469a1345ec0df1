import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { get } from '../../loaders';
import { lagSecondsOf } from '../../webhooks';
import { PageArgs, type Connection } from '../connection';
import { CursorScalar } from '../scalars';
import { ServiceAccount, toServiceAccount } from '../service-accounts';
import { WebhookAttempt, webhookAttemptConnection } from './webhook-attempt';
import { WebhookEndpoint } from './webhook-endpoint';

@Resolver(() => WebhookEndpoint)
export class WebhookEndpointFieldsResolver {
  @FieldResolver(() => ServiceAccount, { description: 'Determines what the endpoint may see.' })
  serviceAccount(@Root() { accountKey }: WebhookEndpoint, @Ctx() { loaders }: GatewayContext): Promise<ServiceAccount> {
    return get(loaders.serviceAccount, accountKey, toServiceAccount);
  }

  @FieldResolver(() => CursorScalar, {
    nullable: true,
    description:
      'The last event the receiver acknowledged with 2xx, or a later one that is not for it. Null before the first time.',
  })
  cursor(@Root() { position, acknowledgedAt }: WebhookEndpoint, @Ctx() { services }: GatewayContext): string | null {
    return acknowledgedAt === null ? null : services.webhooks.cursorOf(position);
  }

  @FieldResolver(() => Int, {
    description:
      'How far it is behind the end of the stream: the age of the first event after its position. For a few seconds, this can be an event that is not for it.',
  })
  async lagSeconds(
    @Root() { key, behindSince }: WebhookEndpoint,
    @Ctx() { loaders, services }: GatewayContext,
  ): Promise<number> {
    const since = behindSince === undefined ? (await loaders.webhookEndpoint.load(key))?.behindSince : behindSince;
    return lagSecondsOf(since ?? null, services.now());
  }

  @FieldResolver(() => webhookAttemptConnection.Type, {
    description: 'The latest requests to it, latest first. About 1,000 are kept.',
  })
  attempts(
    @Root() { key }: WebhookEndpoint,
    @Args() page: PageArgs,
    @Ctx() { loaders }: GatewayContext,
  ): Promise<Connection<WebhookAttempt>> {
    return webhookAttemptConnection.read(page, (given) => loaders.attemptsOfEndpoint(given).load(key));
  }
}

@Resolver(() => WebhookAttempt)
export class WebhookAttemptFieldsResolver {
  @FieldResolver(() => CursorScalar, {
    description: 'The last event that it carried; for a test, the position of the endpoint.',
  })
  cursor(@Root() { position }: WebhookAttempt, @Ctx() { services }: GatewayContext): string {
    return services.webhooks.cursorOf(position);
  }
}
