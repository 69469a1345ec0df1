import type { WebhookEndpoint as WebhookEndpointModel, WebhookState as StateName } from '@patchbay/messaging';
import type { WebhookEndpointView } from '@patchbay/persistence';
import { Field, ObjectType } from 'type-graphql';
import { createEnum } from '../enum';
import { Node } from '../node';
import { createPayload } from '../payload';

const WebhookState = createEnum<StateName>('WebhookState', 'Whether a webhook endpoint gets events.', {
  ACTIVE: 'Events are sent.',
  PAUSED: 'Paused by an administrator, until `resumeWebhookEndpoint`.',
  SUSPENDED: 'Failed for too long; waiting for `resumeWebhookEndpoint`. Administrators were notified.',
});

@ObjectType('WebhookEndpoint', {
  implements: Node,
  description: 'A subscription that is delivered by HTTPS POST, signed with Standard Webhooks.',
})
export class WebhookEndpoint extends Node {
  readonly nodeType = 'WebhookEndpoint';
  readonly key!: string;
  readonly accountKey!: string;
  readonly position!: WebhookEndpointModel['position'];
  readonly acknowledgedAt!: Date | null;
  /** Undefined if it was not read. */
  readonly behindSince?: Date | null;

  @Field(() => String, { description: 'Where events are sent.' })
  url!: string;

  @Field(() => String, {
    description: "A subscription to a field that takes `after`. Its results are in the payload's `data`.",
  })
  document!: string;

  @Field(() => WebhookState, { description: 'Whether events are sent.' })
  state!: StateName;

  @Field(() => String, { nullable: true, description: 'Why it is suspended, and what to do. Null if it is not.' })
  problem!: string | null;
}

export const toWebhookEndpoint = ({
  id,
  serviceAccountId,
  ...endpoint
}: WebhookEndpointModel & Partial<Pick<WebhookEndpointView, 'behindSince'>>): WebhookEndpoint =>
  Object.assign(new WebhookEndpoint(), { ...endpoint, key: id, accountKey: serviceAccountId });

export const webhookEndpointPayload = createPayload(
  'WebhookEndpointPayload',
  'Result of a mutation of a webhook endpoint.',
  {
    webhookEndpoint: {
      type: () => WebhookEndpoint,
      map: toWebhookEndpoint,
      description: 'The endpoint; null if it was refused. A deleted one as it was.',
    },
    secret: {
      type: () => String,
      map: (secret: string) => secret,
      description: '`whsec_...`. Only returned on creation and rotation: keep it as a secret.',
    },
  },
);
