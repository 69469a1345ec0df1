import { markNotificationsRead, maxMarked } from '@patchbay/messaging';
import { Arg, Ctx, Field, FieldResolver, ID, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { keyOf } from '../global-id';
import { find } from '../../loaders';
import { UserError } from '../payload';
import { Notification, toNotification } from './notification';

@ObjectType({ description: 'Result of `markNotificationsRead`.' })
class MarkNotificationsReadPayload {
  readonly keys!: readonly string[];

  @Field(() => Int, { description: "Number of the viewer's notifications that are still unread." })
  unreadCount!: number;

  @Field(() => [UserError], { description: 'Always empty. Unknown IDs, and those of other users, are ignored.' })
  userErrors!: UserError[];
}

@Resolver()
export class MarkNotificationsReadResolver {
  @Mutation(() => MarkNotificationsReadPayload, { description: 'Mark notifications as read.' })
  async markNotificationsRead(
    @Ctx() { services, viewer }: GatewayContext,
    @Arg('ids', () => [ID], {
      nullable: true,
      description: "IDs of the viewer's notifications, up to 1,000. Default: all of them.",
    })
    ids?: string[] | null,
  ): Promise<MarkNotificationsReadPayload> {
    const keys = ids == null ? null : ids.map((id) => keyOf(id, 'Notification'));
    const { ids: marked, unreadCount } = await markNotificationsRead(services, viewer, keys);
    return { keys: marked, unreadCount, userErrors: [] };
  }
}

@Resolver(() => MarkNotificationsReadPayload)
export class MarkNotificationsReadPayloadFieldsResolver {
  @FieldResolver(() => [Notification], {
    description: `Those that were unread, for client caches: the latest ${maxMarked.toLocaleString('en-US')}, latest first.`,
  })
  async notifications(
    @Root() { keys }: MarkNotificationsReadPayload,
    @Ctx() { loaders }: GatewayContext,
  ): Promise<Notification[]> {
    const found = await Promise.all(keys.map((key) => find(loaders.notification, key, toNotification)));
    // One that is old enough may have been deleted since.
    return found.filter((notification) => notification !== null);
  }
}
