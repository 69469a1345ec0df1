import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { PageArgs, type Connection } from '../connection';
import { notificationConnection, type Notification } from './notification';

@ArgsType()
class NotificationsArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Only unread notifications.' })
  unreadOnly?: boolean | null;
}

@Resolver()
export class NotificationsResolver {
  @Query(() => notificationConnection.Type, { description: "The viewer's notifications, latest first." })
  notifications(
    @Args() { unreadOnly, ...page }: NotificationsArgs,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<Connection<Notification>> {
    const { notifications } = services.queries;
    return notificationConnection.read(page, (given) => notifications.list(viewer, unreadOnly === true, given));
  }
}
