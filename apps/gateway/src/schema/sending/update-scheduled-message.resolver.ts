import { updateScheduledMessage } from '@patchbay/messaging';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { Message, toMessage } from '../conversations';
import { keyOf } from '../global-id';
import { createPayload } from '../payload';
import { DateTimeScalar } from '../scalars';

const payload = createPayload('MessagePayload', 'Result of a change of a message.', {
  message: { type: () => Message, map: toMessage, description: 'The message now; null if the viewer may not see it.' },
});

@InputType({ description: 'What to change about a scheduled message. What is left out stays.' })
class UpdateScheduledMessageInput {
  @Field(() => ID, { description: 'ID of the message.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The new text, up to 1,600 characters.' })
  body?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The new time, up to one year ahead.' })
  sendAt?: Date | null;

  @Field(() => [String], { nullable: true, description: 'Words of the new text that the viewer has checked.' })
  confirmedWords?: string[] | null;
}

@Resolver()
export class UpdateScheduledMessageResolver {
  @Mutation(() => payload.Type, {
    description: 'Change the text or the time of a SCHEDULED message. TOO_LATE for any other.',
  })
  async updateScheduledMessage(
    @Arg('input', () => UpdateScheduledMessageInput, { description: 'The message and its changes.' })
    { id, body, sendAt, confirmedWords }: UpdateScheduledMessageInput,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    return payload.of(
      await updateScheduledMessage(services, viewer, {
        id: keyOf(id, 'Message'),
        body: body ?? undefined,
        sendAt: sendAt ?? undefined,
        confirmedWords: confirmedWords ?? undefined,
      }),
    );
  }
}
