import { markNotificationsRead } from '@patchbay/messaging';
import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { idOf } from '../global-id';
import { UserError } from '../user-error';

@ObjectType({ description: 'What became of `markNotificationsRead`.' })
class MarkNotificationsReadPayload {
  @Field(() => Int, { description: "How many of the viewer's are left unread." })
  unreadCount!: number;

  @Field(() => [UserError], { description: "Always empty: ids that are none of the viewer's are passed over." })
  userErrors!: UserError[];
}

@Resolver()
export class MarkNotificationsReadResolver {
  @Mutation(() => MarkNotificationsReadPayload, {
    description: "Marks notifications as read. All of the viewer's, where no ids are given.",
  })
  async markNotificationsRead(
    @Ctx() { services, viewer }: GatewayContext,
    @Arg('ids', () => [ID], { nullable: true, description: 'Of notifications of the viewer.' }) ids?: string[] | null,
  ): Promise<MarkNotificationsReadPayload> {
    const keys = ids == null ? null : ids.flatMap((id) => idOf(id, 'Notification') ?? []);
    return { unreadCount: await markNotificationsRead(services, viewer, keys), userErrors: [] };
  }
}
