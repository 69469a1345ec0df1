import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { Conversation, toConversation } from './conversation';
import { toUser, User } from '../directory/users';
import { explainRouting, RoutingDecision } from '../receiving/routing';
import { Message } from './message';
import { TimelineEntry, toTimelineEntry } from './timeline';

@Resolver(() => Message)
export class MessageFieldsResolver {
  @FieldResolver(() => Conversation, { description: 'The conversation that it is part of.' })
  async conversation(@Root() message: Message, @Ctx() { loaders }: GatewayContext): Promise<Conversation> {
    const conversation = await loaders.conversation.load(message.model.conversationId);
    if (conversation === null) throw new Error(`The conversation of message ${message.key} is not there.`);
    return toConversation(conversation);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'Who sent it; null for an inbound message and for an automatic answer.',
  })
  async sender(@Root() message: Message, @Ctx() { loaders }: GatewayContext): Promise<User | null> {
    const user = message.model.senderId === null ? null : await loaders.user.load(message.model.senderId);
    return user === null ? null : toUser(user);
  }

  @FieldResolver(() => [TimelineEntry], { description: 'All that happened to it since it was written, in order.' })
  async timeline(@Root() message: Message, @Ctx() { loaders }: GatewayContext): Promise<TimelineEntry[]> {
    return (await loaders.timelineOfMessage.load(message.key)).map(toTimelineEntry);
  }

  @FieldResolver(() => RoutingDecision, {
    nullable: true,
    description: 'Why an inbound message was attached to this record; null for an outbound one.',
  })
  routing(@Root() message: Message, @Ctx() { loaders }: GatewayContext): Promise<RoutingDecision> | null {
    return message.model.routing === null ? null : explainRouting(message.model.routing, loaders);
  }
}

@Resolver(() => TimelineEntry)
export class TimelineFieldsResolver {
  @FieldResolver(() => User, { nullable: true, description: 'Who did it; null where no person did.' })
  async by(@Root() entry: TimelineEntry, @Ctx() { loaders }: GatewayContext): Promise<User | null> {
    const user = entry.userKey === null ? null : await loaders.user.load(entry.userKey);
    return user === null ? null : toUser(user);
  }
}
