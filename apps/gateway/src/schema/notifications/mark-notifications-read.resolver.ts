import { markNotificationsRead } from '@patchbay/messaging';
import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { keyOf } from '../global-id';
import { UserError } from '../payload';

@ObjectType({ description: 'Result of `markNotificationsRead`.' })
class MarkNotificationsReadPayload {
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
    return { unreadCount: await markNotificationsRead(services, viewer, keys), userErrors: [] };
  }
}
