import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { find } from '../../loaders';
import { Conversation, toConversation } from '../conversations';
import { Notification, notificationConnection } from './notification';

@Resolver(() => Notification)
export class NotificationFieldsResolver {
  @FieldResolver(() => Conversation, {
    nullable: true,
    description: 'The conversation that it is about. Null if there is none, or none that the viewer may see.',
  })
  conversation(@Root() notification: Notification, @Ctx() { loaders }: GatewayContext): Promise<Conversation | null> {
    return find(loaders.conversation, notification.conversationKey, toConversation);
  }
}

@Resolver(() => notificationConnection.Type)
export class NotificationConnectionFieldsResolver {
  @FieldResolver(() => Int, { description: "Number of all the viewer's unread notifications, on this page or not." })
  unreadCount(@Ctx() { services, viewer }: GatewayContext): Promise<number> {
    return services.queries.notifications.unreadCount(viewer.userId);
  }
}
