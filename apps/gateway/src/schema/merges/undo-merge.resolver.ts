import { undoMerge } from '@patchbay/messaging';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { mergeHandle, mergePayload, payloadOf } from './merge-payload';

@Resolver()
export class UndoMergeResolver {
  @Mutation(() => mergePayload.Type, {
    description:
      'Undo `mergeRecords`: both records are as they were before. TOO_LATE once something depends on the merge: texts that ' +
      'came since, moves, or another merge.',
  })
  async undoMerge(
    @Arg('mergeId', () => ID, { description: 'The `mergeId` that `mergeRecords` returned.' }) mergeId: string,
    @Ctx() { services, viewer, loaders }: GatewayContext,
  ): Promise<object> {
    return payloadOf(await undoMerge(services, viewer, mergeHandle.read(mergeId)), loaders);
  }
}
