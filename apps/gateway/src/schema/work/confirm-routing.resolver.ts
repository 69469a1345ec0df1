import { confirmRouting } from '@patchbay/messaging';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { keyOf } from '../global-id';
import { conversationPayload } from './conversation-payload';

@Resolver()
export class ConfirmRoutingResolver {
  @Mutation(() => conversationPayload.Type, {
    description:
      'Confirm that the texts of a conversation belong to its record, so that it is no longer ambiguous. If they do not, use `moveMessages`.',
  })
  async confirmRouting(
    @Arg('conversationId', () => ID, { description: 'ID of the conversation.' }) conversationId: string,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    return conversationPayload.of(await confirmRouting(services, viewer, keyOf(conversationId, 'Conversation')));
  }
}
