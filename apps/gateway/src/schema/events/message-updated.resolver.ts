import { Args, Resolver, Root, Subscription } from 'type-graphql';
import type { GatewayContext } from '../../context';
import type { Delivery } from '../../live/subscription-source';
import type { Message } from '../conversations/message';
import { subscribeToMessages, MessageEvent, MessageEventArgs } from './message-events';

@Resolver()
export class MessageUpdatedResolver {
  @Subscription(() => MessageEvent, {
    description: "A message's status changed.",
    subscribe: ({ args, context }: { args: MessageEventArgs; context: GatewayContext }) =>
      subscribeToMessages(context, 'message-updated', args),
  })
  messageUpdated(@Root() delivery: Delivery<Message>, @Args() _args: MessageEventArgs): MessageEvent {
    return { cursor: delivery.cursor, message: delivery.payload };
  }
}
