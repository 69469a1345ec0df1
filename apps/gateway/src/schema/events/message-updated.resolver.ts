import { Args, Resolver, Root, Subscription } from 'type-graphql';
import type { GatewayContext } from '../../context';
import type { Delivery } from '../../live/subscription-source';
import type { Message } from '../conversations';
import { MessageEvent, MessageEventArgs, subscribeToMessages } from './message-events';

@Resolver()
export class MessageUpdatedResolver {
  @Subscription(() => MessageEvent, {
    description: 'Changes of messages, such as a new status, in one conversation or in all that the viewer may see.',
    subscribe: ({ args, context }: { args: MessageEventArgs; context: GatewayContext }) =>
      subscribeToMessages(context, 'message-updated', args),
  })
  messageUpdated(@Root() delivery: Delivery<Message>, @Args() _args: MessageEventArgs): MessageEvent {
    return { cursor: delivery.cursor, message: delivery.payload };
  }
}
