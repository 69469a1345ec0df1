import { Args, Resolver, Root, Subscription } from 'type-graphql';
import type { GatewayContext } from '../../context';
import type { Delivery } from '../../live/following';
import type { Message } from '../conversations/message';
import { followMessages, MessageEvent, MessageEventArgs } from './message-events';

@Resolver()
export class MessageUpdatedResolver {
  @Subscription(() => MessageEvent, {
    description: "A message's status changed.",
    subscribe: ({ args, context }: { args: MessageEventArgs; context: GatewayContext }) =>
      followMessages(context, 'message-updated', args),
  })
  messageUpdated(@Root() delivery: Delivery<Message>, @Args() _args: MessageEventArgs): MessageEvent {
    return { cursor: delivery.cursor, message: delivery.payload };
  }
}
