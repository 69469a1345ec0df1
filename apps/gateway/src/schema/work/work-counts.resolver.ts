import { maxLookedAtForUnread, type WorkCountName } from '@patchbay/persistence';
import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { Count, WorkCounts } from './work-counts';

/** All counts that a document asks for take one statement. */
@Resolver(() => WorkCounts)
export class WorkCountsResolver {
  @Query(() => WorkCounts, { description: 'What waits for the viewer.' })
  workCounts(@Ctx() { viewer }: GatewayContext): WorkCounts {
    return new WorkCounts(viewer.userId);
  }

  @FieldResolver(() => Count, {
    description: `Conversations with messages that the viewer has not read, among their latest ${maxLookedAtForUnread.toLocaleString('en-US')}.`,
  })
  unreadConversations(@Ctx() context: GatewayContext): Promise<Count> {
    return count(context, 'unreadConversations');
  }

  @FieldResolver(() => Count, { description: "The viewer's unread notifications." })
  unreadNotifications(@Ctx() context: GatewayContext): Promise<Count> {
    return count(context, 'unreadNotifications');
  }

  @FieldResolver(() => Count, { description: 'OPEN conversations that need an answer.' })
  needsAnswer(@Ctx() context: GatewayContext): Promise<Count> {
    return count(context, 'needsAnswer');
  }

  @FieldResolver(() => Count, { description: 'OPEN conversations that are assigned to the viewer.' })
  mine(@Ctx() context: GatewayContext): Promise<Count> {
    return count(context, 'mine');
  }

  @FieldResolver(() => Count, { description: 'OPEN conversations that are assigned to nobody.' })
  unassigned(@Ctx() context: GatewayContext): Promise<Count> {
    return count(context, 'unassigned');
  }

  @FieldResolver(() => Count, { description: 'Conversations whose routing somebody should confirm or correct.' })
  ambiguous(@Ctx() context: GatewayContext): Promise<Count> {
    return count(context, 'ambiguous');
  }

  @FieldResolver(() => Count, { description: 'Messages about which a user has to decide.' })
  needsAttention(@Ctx() context: GatewayContext): Promise<Count> {
    return count(context, 'needsAttention');
  }
}

const count = async ({ loaders }: GatewayContext, name: WorkCountName): Promise<Count> =>
  new Count(await loaders.workCount.load(name));
