import { Args, Resolver, Root, Subscription } from 'type-graphql';
import type { GatewayContext } from '../../context';
import type { Delivery } from '../../live/subscription-source';
import type { Message } from '../conversations';
import { MessageEvent, MessageEventArgs, subscribeToMessages } from './message-events';

@Resolver()
export class MessageAddedResolver {
  @Subscription(() => MessageEvent, {
    description: 'New inbound and outbound messages of one conversation, or of all that the viewer may see.',
    subscribe: ({ args, context }: { args: MessageEventArgs; context: GatewayContext }) =>
      subscribeToMessages(context, 'message-added', args),
  })
  messageAdded(@Root() delivery: Delivery<Message>, @Args() _args: MessageEventArgs): MessageEvent {
    return { cursor: delivery.cursor, message: delivery.payload };
  }
}
