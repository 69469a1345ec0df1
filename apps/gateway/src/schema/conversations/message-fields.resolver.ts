import { maxTimelineEntries } from '@patchbay/persistence';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { find, get } from '../../loaders';
import { toUser, User } from '../directory';
import { explainRouting, RoutingDecision } from '../receiving';
import { DateTimeScalar } from '../scalars';
import { Conversation, toConversation } from './conversation';
import { Message } from './message';
import { TimelineEntry, toTimelineEntry } from './timeline';

@Resolver(() => Message)
export class MessageFieldsResolver {
  @FieldResolver(() => Conversation, { description: 'The conversation that the message is in.' })
  conversation(@Root() { model }: Message, @Ctx() { loaders }: GatewayContext): Promise<Conversation> {
    return get(loaders.conversationOfMessage, model.conversationId, toConversation);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description:
      'The user who sent it; null for an inbound message, for an automatic reply, and if `sentBy` has a name.',
  })
  sender(@Root() { model }: Message, @Ctx() { loaders }: GatewayContext): Promise<User | null> {
    return find(loaders.user, model.senderId, toUser);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The name of the service account that sent it; null if none did.',
  })
  sentBy(@Root() { model }: Message, @Ctx() { loaders }: GatewayContext): Promise<string | null> {
    return find(loaders.accountOfMessage, model.accountId, ({ name }) => name);
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'When the carrier says it was sent; null if it did not say. `createdAt` is when it was stored.',
  })
  async sentAt(@Root() { key }: Message, @Ctx() { loaders }: GatewayContext): Promise<Date | null> {
    return (await loaders.reportedTimes.load(key))?.sentAt ?? null;
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: "When the carrier says it reached the customer's phone; null if it did not say.",
  })
  async deliveredAt(@Root() { key }: Message, @Ctx() { loaders }: GatewayContext): Promise<Date | null> {
    return (await loaders.reportedTimes.load(key))?.deliveredAt ?? null;
  }

  @FieldResolver(() => [TimelineEntry], {
    description: `What happened to the message, oldest first: the latest ${maxTimelineEntries} entries.`,
  })
  async timeline(@Root() message: Message, @Ctx() { loaders }: GatewayContext): Promise<TimelineEntry[]> {
    return (await loaders.timelineOfMessage.load(message.key)).map(toTimelineEntry);
  }

  @FieldResolver(() => RoutingDecision, {
    nullable: true,
    description: 'Why an inbound message belongs to this record; null for an outbound one.',
  })
  routing(@Root() { model }: Message, @Ctx() { loaders }: GatewayContext): Promise<RoutingDecision> | null {
    return model.routing === null ? null : explainRouting(model.routing, loaders);
  }
}

@Resolver(() => TimelineEntry)
export class TimelineFieldsResolver {
  @FieldResolver(() => String, {
    description: "The outcome, or the carrier's own word for it. A move names its record if the viewer may see it.",
  })
  async detail(@Root() { outcome, recordKey }: TimelineEntry, @Ctx() { loaders }: GatewayContext): Promise<string> {
    return (await find(loaders.record, recordKey, ({ name }) => `to ${name}`)) ?? outcome;
  }

  @FieldResolver(() => User, { nullable: true, description: 'The user who did it; null if it was not a user.' })
  by(@Root() { userKey }: TimelineEntry, @Ctx() { loaders }: GatewayContext): Promise<User | null> {
    return find(loaders.user, userKey, toUser);
  }
}
