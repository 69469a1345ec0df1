import { Ctx, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { find } from '../../loaders';
import { IdArg } from '../global-id';
import { Conversation, toConversation } from './conversation';

@Resolver()
export class ConversationResolver {
  @Query(() => Conversation, {
    nullable: true,
    description: 'A conversation by its ID. Null if it does not exist or the viewer may not see it.',
  })
  conversation(
    @IdArg('ID of the conversation.', 'Conversation') id: string,
    @Ctx() { loaders }: GatewayContext,
  ): Promise<Conversation | null> {
    return find(loaders.conversation, id, toConversation);
  }
}
