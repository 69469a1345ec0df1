import { type ConversationWithOwners, optOutCustomer } from '@patchbay/messaging';
import { maxOfPair } from '@patchbay/persistence';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { Conversation, toConversation } from '../conversations';
import { IdArg } from '../global-id';
import { createPayload } from '../payload';

const payload = createPayload('OptOutCustomerPayload', 'Result of `optOutCustomer`.', {
  conversation: {
    type: () => Conversation,
    map: toConversation,
    description: 'The updated conversation; null if it was refused.',
  },
  conversations: {
    type: () => [Conversation],
    map: (conversations: ConversationWithOwners[]) => conversations.map(toConversation),
    ifRefused: [],
    description: `All conversations of the customer with this number, under whatever record, that the viewer may see: they are updated, too. The latest ${maxOfPair}.`,
  },
});

@Resolver()
export class OptOutCustomerResolver {
  @Mutation(() => payload.Type, {
    description:
      'Opt a customer out of texts from the phone number of a conversation, if they asked for it other than with STOP. Only the customer can undo this, with START.',
  })
  async optOutCustomer(
    @IdArg('ID of the conversation.', 'Conversation') id: string,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    const result = await optOutCustomer(services, viewer, id);
    if (result.kind === 'refused') return payload.of(result);
    const conversations = await services.queries.conversations.ofSamePair(viewer, result.conversation.id);
    return payload.of({ ...result, conversations });
  }
}
