import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { PageArgs, readCursor, readSize } from '../connection';
import { NotificationConnection, notificationCursors, toNotificationConnection } from './notification';

@ArgsType()
class NotificationsArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Leave out those that were read.' })
  unreadOnly?: boolean | null;
}

@Resolver()
export class NotificationsResolver {
  @Query(() => NotificationConnection, { description: "The viewer's own, the latest first." })
  async notifications(
    @Args() { unreadOnly, first, after }: NotificationsArgs,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<NotificationConnection> {
    const size = readSize(first, 'first');
    const place = readCursor(notificationCursors, after);
    const rows = await services.queries.notifications.list(viewer.userId, unreadOnly === true, {
      limit: size + 1,
      after: place,
    });
    return toNotificationConnection(rows, size, place !== null);
  }
}
