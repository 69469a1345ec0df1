import { updateConversation, type WorkState as WorkStateName } from '@patchbay/messaging';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { keyOf } from '../global-id';
import { DateTimeScalar } from '../scalars';
import { conversationPayload } from './conversation-payload';
import { WorkState } from './work-state';

@InputType({ description: 'What to change about a conversation. What is left out stays.' })
class UpdateConversationInput {
  @Field(() => ID, { description: 'ID of the conversation.' })
  id!: string;

  @Field(() => WorkState, { nullable: true, description: 'The new state. SNOOZED needs `snoozedUntil`.' })
  state?: WorkStateName | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it opens again, up to a year ahead. Only with SNOOZED.',
  })
  snoozedUntil?: Date | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Refuse with CONVERSATION_CHANGED if this is no longer the last message. Send it when somebody closes a conversation, so that they never close one with a text that they have not seen.',
  })
  expectedLastMessageId?: string | null;
}

@Resolver()
export class UpdateConversationResolver {
  @Mutation(() => conversationPayload.Type, {
    description:
      'Open, close or snooze a conversation, for everyone who sees it. A text that arrives later opens it again.',
  })
  async updateConversation(
    @Arg('input', () => UpdateConversationInput, { description: 'The conversation and its changes.' })
    { id, state, snoozedUntil, expectedLastMessageId }: UpdateConversationInput,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    return conversationPayload.of(
      await updateConversation(services, viewer, {
        id: keyOf(id, 'Conversation'),
        state: state ?? undefined,
        snoozedUntil: snoozedUntil ?? undefined,
        expectedLastMessageId: expectedLastMessageId == null ? undefined : keyOf(expectedLastMessageId, 'Message'),
      }),
    );
  }
}
