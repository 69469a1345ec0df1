import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { get } from '../../loaders';
import type { Edge } from '../connection';
import { type Conversation, conversationConnection } from '../conversations';
import { edgeDescription, MessageAdded, NotificationsRead } from './event-types';

@Resolver(() => MessageAdded)
export class MessageAddedFieldsResolver {
  @FieldResolver(() => conversationConnection.EdgeType, { description: edgeDescription })
  edge(@Root() { message }: MessageAdded, @Ctx() { loaders }: GatewayContext): Promise<Edge<Conversation>> {
    return get(loaders.conversationOfMessage, message.model.conversationId, conversationConnection.edgeOf);
  }
}

@Resolver(() => NotificationsRead)
export class NotificationsReadFieldsResolver {
  @FieldResolver(() => Int, { description: "Number of all the viewer's notifications that are still unread." })
  unreadCount(@Root() { userKey }: NotificationsRead, @Ctx() { services }: GatewayContext): Promise<number> {
    return services.queries.notifications.unreadCount(userKey);
  }
}
