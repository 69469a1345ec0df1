import { retryReceipt } from '@patchbay/messaging';
import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { IdArg } from '../global-id';
import { createPayload } from '../payload';
import { Receipt, toReceipt } from './receipt';

const payload = createPayload('RetryReceiptPayload', 'Result of `retryReceipt`.', {
  receipt: { type: () => Receipt, map: toReceipt, description: 'The receipt now; null if it does not exist.' },
});

@Resolver()
export class RetryReceiptResolver {
  @Authorized('ADMIN')
  @Mutation(() => payload.Type, {
    description: 'Process a QUARANTINED or IGNORED callback again. For administrators; FORBIDDEN for others.',
  })
  async retryReceipt(
    @IdArg('ID of the receipt.', 'Receipt') id: string,
    @Ctx() { services }: GatewayContext,
  ): Promise<object> {
    return payload.of(await retryReceipt(services, id));
  }
}
