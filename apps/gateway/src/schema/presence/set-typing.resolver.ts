import { setTyping } from '@patchbay/messaging';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { keyOf } from '../global-id';
import { conversationPayload } from '../work';

@Resolver()
export class SetTypingResolver {
  @Mutation(() => conversationPayload.Type, {
    description:
      'Show others that the viewer is typing. It ends after six seconds: call it again every few seconds while they type.',
  })
  async setTyping(
    @Arg('conversationId', () => ID, { description: 'ID of the conversation.' }) conversationId: string,
    @Arg('isTyping', () => Boolean, { description: 'Whether they are typing now.' }) isTyping: boolean,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    return conversationPayload.of(
      await setTyping(services, viewer, { conversationId: keyOf(conversationId, 'Conversation'), isTyping }),
    );
  }
}
