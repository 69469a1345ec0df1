import { Ctx, FieldResolver, Resolver, Root, Subscription, Arg, ID } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { notFound } from '../../errors';
import { get } from '../../loaders';
import { PresenceSource, type PresenceDelivery } from '../../live/presence-source';
import { Conversation } from '../conversations';
import { toUser, User } from '../directory';
import { keyOf } from '../global-id';
import { othersThan, PresenceOfUser } from './presence';

@Resolver(() => PresenceOfUser)
export class PresenceFieldsResolver {
  @FieldResolver(() => User, { description: 'Who it is.' })
  user(@Root() { model }: PresenceOfUser, @Ctx() { loaders }: GatewayContext): Promise<User> {
    return get(loaders.user, model.userId, toUser);
  }
}

@Resolver(() => Conversation)
export class PresentResolver {
  @FieldResolver(() => [PresenceOfUser], {
    description:
      'Other users who have it open or are typing, at most 50. Those have it open who subscribe to `presence`.',
  })
  present(@Root() { key }: Conversation, @Ctx() { services, viewer }: GatewayContext): PresenceOfUser[] {
    return othersThan(viewer.userId, services.presence.presentIn(key));
  }
}

@Resolver()
export class PresenceResolver {
  @Subscription(() => [PresenceOfUser], {
    description:
      'Other users who have a conversation open or are typing: now, and at every change. The viewer has it open as long as they subscribe. It has no cursor and no replay. NOT_FOUND if the viewer may not see it.',
    subscribe: ({ args, context }: { args: { conversationId: string }; context: GatewayContext }) =>
      subscribeToPresence(context, args.conversationId),
  })
  presence(
    @Root() { present }: PresenceDelivery,
    @Arg('conversationId', () => ID, { description: 'ID of the conversation.' }) _conversationId: string,
    @Ctx() { viewer }: GatewayContext,
  ): PresenceOfUser[] {
    return othersThan(viewer.userId, present);
  }
}

/** Reads the viewer first: a change of their rights may not have reached this socket yet. */
async function subscribeToPresence(context: GatewayContext, conversationId: string): Promise<PresenceSource> {
  await context.reloadViewer();
  const conversation = await context.loaders.conversation.load(keyOf(conversationId, 'Conversation'));
  if (conversation === null) throw notFound('This conversation does not exist, or you may not see it.');
  return new PresenceSource(conversation.id);
}
