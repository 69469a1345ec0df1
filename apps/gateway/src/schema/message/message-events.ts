import { canSeeConversation } from '@patchbay/access';
import type { DomainEvent } from '@patchbay/messaging';
import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { notFound } from '../../errors';
import { followEvents, type Delivery } from '../../live/follow-events';
import { idOf } from '../global-id';
import { CursorScalar } from '../scalars';
import { Message, toMessage } from './message';

@ArgsType()
export class MessageEventArgs {
  @Field(() => ID, { nullable: true, description: 'Of this conversation only; NOT_FOUND where the viewer may not see it.' })
  conversationId?: string | null;

  @Field(() => CursorScalar, { nullable: true, description: 'The cursor of the last event seen; from now on, where left out.' })
  after?: string | null;
}

@ObjectType({ description: 'Something happened to a message.' })
export class MessageEvent {
  @Field(() => CursorScalar, {
    description: 'Hand the last one seen to `after` when subscribing again: what was missed comes first, in order, each once.',
  })
  cursor!: string;

  @Field(() => Message, { description: 'As it is now.' })
  message!: Message;
}

/** The messages of one conversation, or of all that the viewer may see; to a VIEWER that is none. */
export function followMessages(
  context: GatewayContext,
  type: 'message-added' | 'message-updated',
  { conversationId, after }: MessageEventArgs,
): Promise<AsyncIterable<Delivery<Message>>> {
  const wanted = conversationId == null ? null : (idOf(conversationId, 'Conversation') ?? '');
  return followEvents(context, {
    after: after ?? null,
    concerns: (event) => event.type === type && (wanted === null || event.conversationId === wanted),
    mayBeTold: (event, viewer) => event.type === type && canSeeConversation(viewer, event.owners),
    async load(event) {
      const message = await context.loaders.message.load(messageIdOf(event));
      return message === null ? null : toMessage(message);
    },
    async check() {
      if (wanted === null) return;
      const conversation = wanted === '' ? null : await context.loaders.conversation.load(wanted);
      if (conversation === null) throw notFound('There is no such conversation.');
    },
  });
}

function messageIdOf(event: DomainEvent): string {
  if (event.type !== 'message-added' && event.type !== 'message-updated') throw new Error(`${event.type} is about no message.`);
  return event.messageId;
}
