import { maxTimelineEntries } from '@patchbay/persistence';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { find, get } from '../../loaders';
import { toUser, User } from '../directory';
import { explainRouting, RoutingDecision } from '../receiving';
import { DateTimeScalar } from '../scalars';
import { Template, toTemplate } from '../templates';
import { Automation } from './automation';
import { Confirmation } from './confirmation';
import { Conversation, toConversation } from './conversation';
import { Media, Message, toMessage } from './message';
import { currentReactions, Reaction } from './reaction';
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

  @FieldResolver(() => Confirmation, {
    nullable: true,
    description: 'Who checked the words of the company that it has; null if it has none.',
  })
  confirmation(@Root() { model }: Message): Confirmation | null {
    return model.confirmation && new Confirmation(model.confirmation);
  }

  @FieldResolver(() => Automation, {
    nullable: true,
    description:
      'What sent it if nobody wrote it. Null for other texts, and for automatic ones of versions that did not keep it.',
  })
  automation(@Root() { model }: Message): Automation | null {
    return model.automation && new Automation(model.automation);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The `idempotencyKey` that it was sent with, to match it with what the client shows already. Only for the user or service account that sent it; null if it had none.',
  })
  idempotencyKey(
    @Root() { model: { idempotencyKey, senderId, accountId } }: Message,
    @Ctx() { loaders }: GatewayContext,
  ): string | null {
    const sentBy = senderId ?? accountId;
    return idempotencyKey !== null && sentBy !== null && loaders.isViewer(sentBy) ? idempotencyKey : null;
  }

  @FieldResolver(() => Template, {
    nullable: true,
    description:
      'The template that it was made from, as it is now. Null if there was none, if it was deleted, and if the viewer may not see it.',
  })
  template(@Root() { model }: Message, @Ctx() { loaders }: GatewayContext): Promise<Template | null> {
    return find(loaders.template, model.templateId, toTemplate);
  }

  @FieldResolver(() => [Reaction], {
    description:
      'Reactions of the customer to it, at most one: a later one replaces it, and it can be taken back. They come as texts that quote this message; see `reactionTo`.',
  })
  async reactions(@Root() { key, model }: Message, @Ctx() { loaders }: GatewayContext): Promise<Reaction[]> {
    if (model.reactedAt === null) return [];
    const rows = await loaders.reactionsToMessage.load(key);
    const by = await get(loaders.conversationOfMessage, model.conversationId, ({ customerNumber }) => customerNumber);
    return currentReactions(rows, by);
  }

  @FieldResolver(() => Message, {
    nullable: true,
    description:
      'The message that it is a reaction to, or that it takes a reaction back from: show it there, in `reactions`. Such a text notifies nobody, is not unread, gets no answer and is never an opt-out. Null for other texts, and if it quotes no message that the viewer may see.',
  })
  reactionTo(@Root() { model }: Message, @Ctx() { loaders }: GatewayContext): Promise<Message | null> {
    return find(loaders.message, model.reactionToId, toMessage);
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

@Resolver(() => Confirmation)
export class ConfirmationFieldsResolver {
  @FieldResolver(() => User, {
    nullable: true,
    description: 'The user who checked it; null if a service account said so.',
  })
  by(@Root() { model }: Confirmation, @Ctx() { loaders }: GatewayContext): Promise<User | null> {
    return find(loaders.user, model.userId, toUser);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The name of the service account that said so; null if a user did.',
  })
  byAccount(@Root() { model }: Confirmation, @Ctx() { loaders }: GatewayContext): Promise<string | null> {
    return find(loaders.accountOfMessage, model.accountId, ({ name }) => name);
  }
}

@Resolver(() => Automation)
export class AutomationFieldsResolver {
  @FieldResolver(() => Message, {
    nullable: true,
    description: 'The text that it answers; null if the viewer may not see it.',
  })
  inReplyTo(@Root() { model }: Automation, @Ctx() { loaders }: GatewayContext): Promise<Message | null> {
    return find(loaders.message, model.inReplyToId, toMessage);
  }
}

@Resolver(() => Media)
export class MediaFieldsResolver {
  @FieldResolver(() => String, {
    description:
      'Path on this gateway. Signed for the viewer and valid for 15 minutes, so that a page can show it without a token; read it again after that. When it is fetched, the viewer must still see the message. Takes byte ranges if the size is known.',
  })
  url(@Root() { messageKey, place }: Media, @Ctx() { services, viewer }: GatewayContext): string {
    return services.mediaUrls.sign(viewer, messageKey, place);
  }
}

@Resolver(() => TimelineEntry)
export class TimelineFieldsResolver {
  @FieldResolver(() => String, {
    description: "The outcome, or the carrier's own word for it. A move names its record if the viewer may see it.",
  })
  async detail(@Root() { words, recordKey }: TimelineEntry, @Ctx() { loaders }: GatewayContext): Promise<string> {
    return (await find(loaders.record, recordKey, ({ name }) => `to ${name}`)) ?? words;
  }

  @FieldResolver(() => User, { nullable: true, description: 'The user who did it; null if it was not a user.' })
  by(@Root() { userKey }: TimelineEntry, @Ctx() { loaders }: GatewayContext): Promise<User | null> {
    return find(loaders.user, userKey, toUser);
  }
}
