import { Args, ArgsType, Field, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { badUserInput } from '../../errors';
import { SubscriptionSource, type Delivery } from '../../live/subscription-source';
import { CursorScalar } from '../scalars';
import { Event, EventKind, eventKinds, typeBehind } from './event';
import { loadEvent } from './load-event';
import { topicsFor } from './message-events';

@ArgsType()
class EventsArgs {
  @Field(() => CursorScalar, {
    nullable: true,
    description: 'Cursor of the last event received, of this subscription or another one. Default: only new events.',
  })
  after?: string | null;

  @Field(() => [EventKind], { nullable: true, description: 'Only these kinds, at least one. Default: all of them.' })
  kinds?: EventKind[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Events of other conversations are left out; those about no conversation are not. NOT_FOUND if the viewer may not see it.',
  })
  conversationId?: string | null;
}

@Resolver()
export class EventsResolver {
  @Subscription(() => Event, {
    description:
      'Everything that happens in the viewer’s sight, in one order. All kinds if `kinds` is omitted. With `conversationId`, events of other conversations are left out. A client that resumes gets the current state of each thing once.',
    subscribe: ({ args, context }: { args: EventsArgs; context: GatewayContext }) => subscribeToEvents(context, args),
  })
  events(@Root() { cursor, at, payload }: Delivery<Event>, @Args() _args: EventsArgs): Event {
    return Object.assign(payload, { cursor, at });
  }
}

const ofConversations: ReadonlySet<EventKind> = new Set([
  'MESSAGE_ADDED',
  'MESSAGE_UPDATED',
  'MESSAGES_MOVED',
  'CONVERSATION_UPDATED',
  'CONVERSATION_READ',
  'CONVERSATION_LEFT',
  'CONSENT_CHANGED',
  'NOTE_CHANGED',
]);

async function subscribeToEvents(
  context: GatewayContext,
  { after, kinds, conversationId }: EventsArgs,
): Promise<SubscriptionSource> {
  const wanted = new Set(kinds ?? eventKinds);
  if (wanted.size === 0) throw badUserInput('Name at least one kind of event, or leave `kinds` out for all of them.');
  const typesOf = (isOfConversation: boolean) =>
    [...wanted].filter((kind) => ofConversations.has(kind) === isOfConversation).map((kind) => typeBehind[kind]);
  const topics = new Set([...(await topicsFor(context, typesOf(true), conversationId)), ...typesOf(false)]);
  return new SubscriptionSource({
    topics: [...topics],
    after: after ?? null,
    load: (event, loaders, trace) => loadEvent(event, wanted, loaders, trace),
  });
}
