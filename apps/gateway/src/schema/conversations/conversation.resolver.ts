import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { idOf } from '../global-id';
import { Conversation, toConversation } from './conversation';

@Resolver()
export class ConversationResolver {
  @Query(() => Conversation, {
    nullable: true,
    description: 'A conversation by its id. Null for what is not there and for what the viewer may not see.',
  })
  async conversation(
    @Arg('id', () => ID, { description: 'Of a conversation.' }) id: string,
    @Ctx() { loaders }: GatewayContext,
  ): Promise<Conversation | null> {
    const key = idOf(id, 'Conversation');
    const conversation = key === null ? null : await loaders.conversation.load(key);
    return conversation === null ? null : toConversation(conversation);
  }
}
