import { markConversationRead } from '@patchbay/messaging';
import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { idOf } from '../global-id';
import { toUserErrors, UserError } from '../user-error';
import { Conversation, toConversation } from './conversation';

@ObjectType({ description: 'What became of `markConversationRead`.' })
class MarkConversationReadPayload {
  @Field(() => Conversation, { nullable: true, description: 'As it is now; null where it was refused.' })
  conversation!: Conversation | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class MarkConversationReadResolver {
  @Mutation(() => MarkConversationReadPayload, {
    description: 'All that was said so far counts as read by the viewer.',
  })
  async markConversationRead(
    @Arg('id', () => ID, { description: 'Of the conversation.' }) id: string,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<MarkConversationReadPayload> {
    const result = await markConversationRead(services, viewer, idOf(id, 'Conversation'));
    return result.kind === 'refused'
      ? { conversation: null, userErrors: toUserErrors(result.refusals) }
      : { conversation: toConversation(result.conversation), userErrors: [] };
  }
}
