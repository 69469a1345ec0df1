import { topicOfConversation } from '@patchbay/live';
import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { notFound } from '../../errors';
import { SubscriptionSource } from '../../live/subscription-source';
import { idOf } from '../global-id';
import { CursorScalar } from '../scalars';
import { Message, toMessage } from '../conversations/message';

@ArgsType()
export class MessageEventArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Of this conversation only; NOT_FOUND where the viewer may not see it.',
  })
  conversationId?: string | null;

  @Field(() => CursorScalar, {
    nullable: true,
    description: 'The cursor of the last event seen; from now on, where left out.',
  })
  after?: string | null;
}

@ObjectType({ description: 'Something happened to a message.' })
export class MessageEvent {
  @Field(() => CursorScalar, {
    description:
      'Hand the last one seen to `after` when subscribing again: what was missed comes first, in order, each once.',
  })
  cursor!: string;

  @Field(() => Message, { description: 'As it is now.' })
  message!: Message;
}

/** Messages of one conversation, or of all that the viewer may see; a VIEWER sees none. */
export async function subscribeToMessages(
  context: GatewayContext,
  type: 'message-added' | 'message-updated',
  { conversationId, after }: MessageEventArgs,
): Promise<SubscriptionSource> {
  const topic =
    conversationId == null ? type : topicOfConversation(type, await visibleConversation(context, conversationId));
  return new SubscriptionSource({
    topics: [topic],
    after: after ?? null,
    async load(event, loaders) {
      const message = event.type === type ? await loaders.message.load(event.messageId) : null;
      return message === null ? null : toMessage(message);
    },
  });
}

/** Reads the viewer first: a change of their rights may not have reached this socket yet. */
async function visibleConversation(context: GatewayContext, conversationId: string): Promise<string> {
  await context.reloadViewer();
  const key = idOf(conversationId, 'Conversation');
  const conversation = key === null ? null : await context.loaders.conversation.load(key);
  if (conversation === null) throw notFound('There is no such conversation.');
  return conversation.id;
}
