import { optOutCustomer } from '@patchbay/messaging';
import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { idOf } from '../global-id';
import { toUserErrors, UserError } from '../user-error';
import { Conversation, toConversation } from '../conversations/conversation';

@ObjectType({ description: 'What became of `optOutCustomer`.' })
class OptOutCustomerPayload {
  @Field(() => Conversation, { nullable: true, description: 'As it is now; null where it was refused.' })
  conversation!: Conversation | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class OptOutCustomerResolver {
  @Mutation(() => OptOutCustomerPayload, {
    description:
      "Heed a customer's wish to get no more texts from the conversation's number, where they did not text STOP. Only they can take it back, with START.",
  })
  async optOutCustomer(
    @Arg('id', () => ID, { description: 'Of the conversation.' }) id: string,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<OptOutCustomerPayload> {
    const result = await optOutCustomer(services, viewer, idOf(id, 'Conversation'));
    return result.kind === 'refused'
      ? { conversation: null, userErrors: toUserErrors(result.refusals) }
      : { conversation: toConversation(result.conversation), userErrors: [] };
  }
}
