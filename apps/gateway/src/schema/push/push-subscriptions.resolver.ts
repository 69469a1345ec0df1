import {
  maxEndpointLength,
  maxPushSubscriptions,
  registerPushSubscription,
  removePushSubscription,
} from '@patchbay/messaging';
import { Arg, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { globalId } from '../global-id';
import { createPayload } from '../payload';

@InputType({ description: "A browser's `PushSubscription`." })
class PushSubscriptionInput {
  @Field(() => String, {
    description: `Its \`endpoint\`: an https URL of a push service, at most ${maxEndpointLength.toLocaleString('en-US')} characters.`,
  })
  endpoint!: string;

  @Field(() => String, { description: "Its `getKey('p256dh')`: a public key of 65 bytes, in base64url." })
  p256dh!: string;

  @Field(() => String, { description: "Its `getKey('auth')`: a secret of 16 bytes, in base64url." })
  auth!: string;
}

const payload = createPayload(
  'PushSubscriptionPayload',
  'Result of `registerPushSubscription` and `removePushSubscription`.',
  {
    subscriptionId: {
      type: () => ID,
      map: (id: string) => globalId('PushSubscription', id),
      description:
        'ID of the subscription, as the audit log has it; null if it was refused, or there was none to remove.',
    },
  },
);

@Resolver()
export class PushSubscriptionsResolver {
  @Query(() => String, {
    nullable: true,
    description:
      'The public key by which push services know this installation (VAPID), in base64url. Pass it to `PushManager.subscribe` as `applicationServerKey`.',
  })
  pushPublicKey(@Ctx() context: GatewayContext): Promise<string> {
    context.refuseStrangers();
    return context.services.pushPublicKey();
  }

  @Mutation(() => payload.Type, {
    description: `Send the viewer's notifications to a browser by Web Push, encrypted for it. Do it again each time that its page is opened. It ends with the session of the page, with the deactivation of the user, and when the push service no longer knows the browser. A user has at most ${maxPushSubscriptions} browsers; another one takes the place of the one whose page was opened least recently. Refused with INVALID_INPUT if the URL leads to a private address.`,
  })
  async registerPushSubscription(
    @Arg('input', () => PushSubscriptionInput, { description: 'The browser.' }) input: PushSubscriptionInput,
    @Ctx() { services, viewer, sessionHash }: GatewayContext,
  ): Promise<object> {
    return payload.of(await registerPushSubscription(services, viewer, input, sessionHash));
  }

  @Mutation(() => payload.Type, {
    description: "Send no more notifications to one of the viewer's browsers. An unknown one is ignored.",
  })
  async removePushSubscription(
    @Arg('endpoint', () => String, { description: 'The `endpoint` of the subscription.' }) endpoint: string,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    return payload.of(await removePushSubscription(services, viewer, endpoint));
  }
}
