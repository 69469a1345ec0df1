import { dismissReceipt, restoreReceipt } from '@patchbay/messaging';
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { IdArg } from '../global-id';
import { createPayload } from '../payload';
import { Receipt, toReceipt } from './receipt';

const payload = createPayload('ReceiptPayload', 'Result of `dismissReceipt` or `restoreReceipt`.', {
  receipt: { type: () => Receipt, map: toReceipt, description: 'The receipt now; null if it does not exist.' },
});

@Resolver()
export class DismissReceiptResolver {
  @Authorized('ADMIN')
  @Mutation(() => payload.Type, {
    description:
      'Decide that nothing is done about a QUARANTINED callback. It becomes IGNORED; `restoreReceipt` takes that back. TOO_LATE if it is not QUARANTINED. For administrators; FORBIDDEN for others.',
  })
  async dismissReceipt(
    @IdArg('ID of the receipt.', 'Receipt') id: string,
    @Arg('reason', () => String, {
      nullable: true,
      description: 'Why, for other administrators. Up to 500 characters.',
    })
    reason: string | null,
    @Ctx() { services }: GatewayContext,
  ): Promise<object> {
    return payload.of(await dismissReceipt(services, id, reason));
  }

  @Authorized('ADMIN')
  @Mutation(() => payload.Type, {
    description:
      'Take a dismissal back: the callback is QUARANTINED again, with its cause. TOO_LATE if it was not dismissed, and if nothing is left of it. For administrators; FORBIDDEN for others.',
  })
  async restoreReceipt(
    @IdArg('ID of the receipt.', 'Receipt') id: string,
    @Ctx() { services }: GatewayContext,
  ): Promise<object> {
    return payload.of(await restoreReceipt(services, id));
  }
}
