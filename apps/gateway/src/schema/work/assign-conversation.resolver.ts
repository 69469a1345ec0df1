import { assignConversation } from '@patchbay/messaging';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { IdArg, keyOf } from '../global-id';
import { conversationPayload } from './conversation-payload';

@Resolver()
export class AssignConversationResolver {
  @Mutation(() => conversationPayload.Type, {
    description:
      'Say who takes care of a conversation, and notify them. The assignee must be able to see the conversation.',
  })
  async assignConversation(
    @IdArg('ID of the conversation.', 'Conversation') id: string,
    @Arg('assigneeId', () => ID, { nullable: true, description: 'ID of the user. Null or left out for nobody.' })
    assigneeId: string | null | undefined,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    const assignee = assigneeId == null ? null : keyOf(assigneeId, 'User');
    return conversationPayload.of(await assignConversation(services, viewer, { id, assigneeId: assignee }));
  }
}
