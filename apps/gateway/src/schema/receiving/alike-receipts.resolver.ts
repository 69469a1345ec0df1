import { dismissReceipts, maxAlike, type Receipt as ReceiptModel, retryReceipts } from '@patchbay/messaging';
import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { IdArg } from '../global-id';
import { createPayload } from '../payload';
import { Receipt, toReceipt } from './receipt';

const payload = createPayload('ReceiptsPayload', 'Result of `retryReceipts` or `dismissReceipts`.', {
  receipts: {
    type: () => [Receipt],
    map: (receipts: readonly ReceiptModel[]) => receipts.map(toReceipt),
    ifRefused: [],
    description: 'Those that were changed, oldest first.',
  },
  hasMore: {
    type: () => Boolean,
    map: (hasMore: boolean) => hasMore,
    ifRefused: false,
    description: 'There are more with this cause. Call it again with the ID of one of them.',
  },
});

const alike = `all others that were set aside for the same cause: the same missing number, or the same \`causeCode\`. Up to ${maxAlike} at a time. NOT_FOUND if there is no such receipt, TOO_LATE if it is not QUARANTINED. For administrators; FORBIDDEN for others.`;

@Resolver()
export class AlikeReceiptsResolver {
  @Authorized('ADMIN')
  @Mutation(() => payload.Type, { description: `Process a QUARANTINED callback again, and ${alike}` })
  async retryReceipts(
    @IdArg('ID of one of the receipts.', 'Receipt') id: string,
    @Ctx() { services }: GatewayContext,
  ): Promise<object> {
    return payload.of(await retryReceipts(services, id));
  }

  @Authorized('ADMIN')
  @Mutation(() => payload.Type, {
    description: `Decide that nothing is done about a QUARANTINED callback, and ${alike} They become IGNORED; \`retryReceipt\` still processes one of them, and \`restoreReceipt\` takes it back.`,
  })
  async dismissReceipts(
    @IdArg('ID of one of the receipts.', 'Receipt') id: string,
    @Arg('reason', () => String, {
      nullable: true,
      description: 'Why, for other administrators. Up to 500 characters.',
    })
    reason: string | null,
    @Ctx() { services }: GatewayContext,
  ): Promise<object> {
    return payload.of(await dismissReceipts(services, id, reason));
  }
}
