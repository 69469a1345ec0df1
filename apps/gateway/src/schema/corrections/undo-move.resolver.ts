import { undoMove } from '@patchbay/messaging';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { movePayload, readMoveId } from './move-messages-payload';

@Resolver()
export class UndoMoveResolver {
  @Mutation(() => movePayload.Type, {
    description:
      'Undo `moveMessages`: the messages go back, with the later texts that followed them. New texts go where they went before. ' +
      'TOO_LATE if it was already undone, or if some of the messages were moved again.',
  })
  async undoMove(
    @Arg('moveId', () => ID, { description: 'The `moveId` that `moveMessages` returned.' }) moveId: string,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    return movePayload.of(await undoMove(services, viewer, readMoveId(moveId)));
  }
}
