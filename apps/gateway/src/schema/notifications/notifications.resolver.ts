import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { PageArgs } from '../connection';
import { fieldsAskedFor } from '../fields-asked-for';
import { notificationConnection, type NotificationConnection } from './notification';

@ArgsType()
class NotificationsArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Only unread notifications.' })
  unreadOnly?: boolean | null;
}

@Resolver()
export class NotificationsResolver {
  @Query(() => notificationConnection.Type, { description: "The viewer's notifications, latest first." })
  async notifications(
    @Args() { unreadOnly, ...page }: NotificationsArgs,
    @Ctx() { services, viewer }: GatewayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NotificationConnection> {
    const options = { unreadOnly: unreadOnly === true, withUnreadCount: fieldsAskedFor(info, []).has('unreadCount') };
    let unreadCount: number | null = null;
    const connection = await notificationConnection.read(page, async (given) => {
      const found = await services.queries.notifications.list(viewer, options, given);
      ({ unreadCount } = found);
      return found.rows;
    });
    return Object.assign(connection, { unreadCount });
  }
}
