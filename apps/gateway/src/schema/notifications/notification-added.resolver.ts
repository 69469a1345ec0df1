import { Args, ArgsType, Field, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { SubscriptionSource, type Delivery } from '../../live/subscription-source';
import { CursorScalar } from '../scalars';
import { Notification, toNotification } from './notification';

@ArgsType()
class NotificationAddedArgs {
  @Field(() => CursorScalar, {
    nullable: true,
    description: 'The cursor of the last event seen; from now on, where left out.',
  })
  after?: string | null;
}

@ObjectType({ description: 'The viewer was told something.' })
class NotificationEvent {
  @Field(() => CursorScalar, {
    description:
      'Hand the last one seen to `after` when subscribing again: what was missed comes first, in order, each once.',
  })
  cursor!: string;

  @Field(() => Notification, { description: 'What they were told.' })
  notification!: Notification;
}

@Resolver()
export class NotificationAddedResolver {
  @Subscription(() => NotificationEvent, {
    description: "The viewer's notifications, as they come.",
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
    async load(event, loaders) {
      const found = event.type === 'notification-added' ? await loaders.notification.load(event.notificationId) : null;
      return found === null ? null : toNotification(found);
    },
  });
}
