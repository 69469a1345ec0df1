import { topicOfConversation } from '@patchbay/live';
import type { EventType } from '@patchbay/messaging';
import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { notFound } from '../../errors';
import { find } from '../../loaders';
import { SubscriptionSource } from '../../live/subscription-source';
import { Message, toMessage } from '../conversations';
import { keyOf } from '../global-id';
import { CursorScalar } from '../scalars';

@ArgsType()
export class MessageEventArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Only events of this conversation. NOT_FOUND if the viewer may not see it.',
  })
  conversationId?: string | null;

  @Field(() => CursorScalar, {
    nullable: true,
    description: 'Cursor of the last event received. Default: only new events.',
  })
  after?: string | null;
}

@ObjectType({ description: 'An event about a message.' })
export class MessageEvent {
  @Field(() => CursorScalar, {
    description:
      'Pass the latest one to `after` when you subscribe again: missed events come first, in order, each once.',
  })
  cursor!: string;

  @Field(() => Message, { description: 'The message now.' })
  message!: Message;
}

/** Messages of one conversation, or of all that the viewer may see; a VIEWER sees none. */
export async function subscribeToMessages(
  context: GatewayContext,
  type: 'message-added' | 'message-updated',
  { conversationId, after }: MessageEventArgs,
): Promise<SubscriptionSource> {
  const types = type === 'message-added' ? ([type] as const) : ([type, 'message-moved'] as const);
  return new SubscriptionSource({
    topics: await topicsFor(context, types, conversationId),
    after: after ?? null,
    load(event, loaders) {
      return find(loaders.message, 'messageId' in event ? event.messageId : null, toMessage);
    },
  });
}

/** Topics of all conversations, or of one that the viewer may see. */
export async function topicsFor(
  context: GatewayContext,
  types: readonly EventType[],
  conversationId: string | null | undefined,
): Promise<string[]> {
  if (conversationId == null) return [...types];
  const id = await visibleConversation(context, conversationId);
  return types.map((type) => topicOfConversation(type, id));
}

/** Reads the viewer first: a change of their rights may not have reached this socket yet. */
async function visibleConversation(context: GatewayContext, conversationId: string): Promise<string> {
  await context.reloadViewer();
  const conversation = await context.loaders.conversation.load(keyOf(conversationId, 'Conversation'));
  if (conversation === null) throw notFound('This conversation does not exist, or you may not see it.');
  return conversation.id;
}
