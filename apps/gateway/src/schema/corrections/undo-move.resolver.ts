import { undoMove } from '@patchbay/messaging';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { MoveMessagesPayload, readMoveId, toMoveMessagesPayload } from './move-messages-payload';

@Resolver()
export class UndoMoveResolver {
  @Mutation(() => MoveMessagesPayload, {
    description:
      'Put back what `moveMessages` moved, and what was said there since because of it. Later texts go where they went before. ' +
      'TOO_LATE where it was undone before, or where some of the messages were moved on since.',
  })
  async undoMove(
    @Arg('moveId', () => ID, { description: 'As `moveMessages` gave it.' }) moveId: string,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<MoveMessagesPayload> {
    return toMoveMessagesPayload(await undoMove(services, viewer, readMoveId(moveId)));
  }
}
