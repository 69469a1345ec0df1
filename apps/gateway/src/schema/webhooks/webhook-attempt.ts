import type { WebhookAttempt as WebhookAttemptModel } from '@patchbay/messaging';
import { Field, Int, ObjectType } from 'type-graphql';
import { createConnection } from '../connection';
import { createEnum } from '../enum';
import { DateTimeScalar } from '../scalars';

const WebhookOutcome = createEnum('WebhookOutcome', 'What became of an attempt.', {
  ACKNOWLEDGED: 'The receiver answered with 2xx.',
  REFUSED: 'It answered with another status; see `responseStatus`.',
  NO_RESPONSE: 'There was no response, or nothing could be sent.',
});

@ObjectType({ description: 'One request to a webhook endpoint.' })
export class WebhookAttempt {
  readonly position!: WebhookAttemptModel['position'];

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  at!: Date;

  @Field(() => Int, {
    nullable: true,
    description: 'HTTP status of the response. Null if there was no response.',
  })
  responseStatus!: number | null;

  @Field(() => Int, { description: 'How long it took until the response, in milliseconds.' })
  durationMs!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why it failed, without the response body. Null if the receiver acknowledged it.',
  })
  problem!: string | null;

  @Field(() => WebhookOutcome, { description: 'What became of it, for programs.' })
  get outcome(): keyof typeof WebhookOutcome {
    if (this.problem === null) return 'ACKNOWLEDGED';
    return this.responseStatus === null ? 'NO_RESPONSE' : 'REFUSED';
  }
}

export const webhookAttemptConnection = createConnection({
  type: () => WebhookAttempt,
  typeName: 'WebhookAttempt',
  name: 'attempts',
  placeOf: ({ at, id }: WebhookAttemptModel) => ({ key: at, id }),
  toNode: ({ position, at, responseStatus, durationMs, problem }: WebhookAttemptModel): WebhookAttempt =>
    Object.assign(new WebhookAttempt(), { position, at, responseStatus, durationMs, problem }),
});
