import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { Conversation, toConversation } from '../conversations/conversation';
import { Notification, NotificationConnection } from './notification';

@Resolver(() => Notification)
export class NotificationFieldsResolver {
  @FieldResolver(() => Conversation, { nullable: true, description: 'Null where the viewer may not see it.' })
  async conversation(
    @Root() notification: Notification,
    @Ctx() { loaders }: GatewayContext,
  ): Promise<Conversation | null> {
    const conversation =
      notification.conversationKey === null ? null : await loaders.conversation.load(notification.conversationKey);
    return conversation === null ? null : toConversation(conversation);
  }
}

@Resolver(() => NotificationConnection)
export class NotificationConnectionFieldsResolver {
  @FieldResolver(() => Int, { description: "All of the viewer's that are not read, whatever the page." })
  unreadCount(@Ctx() { services, viewer }: GatewayContext): Promise<number> {
    return services.queries.notifications.unreadCount(viewer.userId);
  }
}
