import { markConversationRead } from '@patchbay/messaging';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { IdArg } from '../global-id';
import { createPayload } from '../payload';
import { Conversation, toConversation } from './conversation';

const payload = createPayload('MarkConversationReadPayload', 'Result of `markConversationRead`.', {
  conversation: {
    type: () => Conversation,
    map: toConversation,
    description: 'The updated conversation; null if it was refused.',
  },
});

@Resolver()
export class MarkConversationReadResolver {
  @Mutation(() => payload.Type, { description: 'Mark all messages of a conversation as read by the viewer.' })
  async markConversationRead(
    @IdArg('ID of the conversation.', 'Conversation') id: string,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    return payload.of(await markConversationRead(services, viewer, id));
  }
}
