import { setLegalHold } from '@patchbay/messaging';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { recordPayload, recordPayloadOf } from '../directory';
import { keyOf, recordNodeTypes } from '../global-id';

@Resolver()
export class SetLegalHoldResolver {
  @Mutation(() => recordPayload.Type, {
    description:
      'Hold a record: nothing of it is erased or deleted for its age until the hold is released. The audit log tells who did so and why. For administrators.',
  })
  async setLegalHold(
    @Arg('recordId', () => ID, { description: 'The record.' }) recordId: string,
    @Arg('reason', () => String, {
      nullable: true,
      description: 'Why, up to 500 characters; null to release it.',
    })
    reason: string | null | undefined,
    @Ctx() { services, viewer, loaders }: GatewayContext,
  ): Promise<object> {
    const input = { recordId: keyOf(recordId, ...recordNodeTypes), reason: reason ?? null };
    return recordPayloadOf(await setLegalHold(services, viewer, input), loaders);
  }
}
