import { markConversationRead, markConversationUnread } from '@patchbay/messaging';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { IdArg, keyOf } from '../global-id';
import { createPayload } from '../payload';
import { Conversation, toConversation } from './conversation';

const payload = createPayload(
  'MarkConversationReadPayload',
  'Result of `markConversationRead` or `markConversationUnread`.',
  {
    conversation: {
      type: () => Conversation,
      map: toConversation,
      description: 'The updated conversation; null if it was refused.',
    },
  },
);

const optional = (id: string | null | undefined) => (id == null ? undefined : keyOf(id, 'Message'));

@Resolver()
export class MarkConversationReadResolver {
  @Mutation(() => payload.Type, {
    description: 'Mark messages of a conversation as read by the viewer, on all devices.',
  })
  async markConversationRead(
    @IdArg('ID of the conversation.', 'Conversation') id: string,
    @Arg('upToMessageId', () => ID, {
      nullable: true,
      description: 'The last message to mark; later ones stay unread. All messages if it is left out.',
    })
    upToMessageId: string | null | undefined,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    return payload.of(await markConversationRead(services, viewer, { id, upToMessageId: optional(upToMessageId) }));
  }

  @Mutation(() => payload.Type, {
    description: 'Mark a message and everything after it as unread by the viewer, on all devices.',
  })
  async markConversationUnread(
    @IdArg('ID of the conversation.', 'Conversation') id: string,
    @Arg('fromMessageId', () => ID, {
      nullable: true,
      description: "The first message to mark; the customer's last one if it is left out.",
    })
    fromMessageId: string | null | undefined,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    return payload.of(await markConversationUnread(services, viewer, { id, fromMessageId: optional(fromMessageId) }));
  }
}
