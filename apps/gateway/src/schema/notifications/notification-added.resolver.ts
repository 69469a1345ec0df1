import { Args, ArgsType, Field, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { find } from '../../loaders';
import { SubscriptionSource, type Delivery } from '../../live/subscription-source';
import { CursorScalar } from '../scalars';
import { Notification, toNotification } from './notification';

@ArgsType()
class NotificationAddedArgs {
  @Field(() => CursorScalar, {
    nullable: true,
    description: 'Cursor of the last event received. Default: only new events.',
  })
  after?: string | null;
}

@ObjectType({ description: 'An event about a notification.' })
class NotificationEvent {
  @Field(() => CursorScalar, {
    description:
      'Pass the latest one to `after` when you subscribe again: missed events come first, in order, each once.',
  })
  cursor!: string;

  @Field(() => Notification, { description: 'The new notification.' })
  notification!: Notification;
}

@Resolver()
export class NotificationAddedResolver {
  @Subscription(() => NotificationEvent, {
    description: "The viewer's new notifications.",
    subscribe: ({ args }: { args: NotificationAddedArgs }) => subscribeToNotifications(args.after ?? null),
  })
  notificationAdded(@Root() delivery: Delivery<Notification>, @Args() _args: NotificationAddedArgs): NotificationEvent {
    return { cursor: delivery.cursor, notification: delivery.payload };
  }
}

function subscribeToNotifications(after: string | null): SubscriptionSource {
  return new SubscriptionSource({
    topics: ['notification-added'],
    after,
    load(event, loaders) {
      const id = event.type === 'notification-added' ? event.notificationId : null;
      return find(loaders.notification, id, toNotification);
    },
  });
}
