import { undoMove } from '@patchbay/messaging';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { moveHandle } from './move';
import { movePayload, payloadOf } from './move-messages-payload';

@Resolver()
export class UndoMoveResolver {
  @Mutation(() => movePayload.Type, {
    description:
      'Undo `moveMessages`: the messages go back, and later texts that followed them go where they would have gone without it. ' +
      'TOO_LATE if it was already undone, or if a later move brought some of the messages on.',
  })
  async undoMove(
    @Arg('moveId', () => ID, {
      description: 'The `moveId` that `moveMessages` returned, or an ID from `Message.moves`.',
    })
    moveId: string,
    @Ctx() context: GatewayContext,
  ): Promise<object> {
    const { services, viewer } = context;
    return payloadOf(await undoMove(services, viewer, moveHandle.read(moveId)), context.loaders);
  }
}
