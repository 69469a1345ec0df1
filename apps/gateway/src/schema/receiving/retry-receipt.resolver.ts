import { canAdminister } from '@patchbay/access';
import { retryReceipt } from '@patchbay/messaging';
import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { apiError } from '../../errors';
import { idOf } from '../global-id';
import { toUserErrors, UserError } from '../user-error';
import { Receipt, toReceipt } from './receipt';

@ObjectType({ description: 'What became of `retryReceipt`.' })
class RetryReceiptPayload {
  @Field(() => Receipt, { nullable: true, description: 'As it is now; null where there is none.' })
  receipt!: Receipt | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it was not.' })
  userErrors!: UserError[];
}

@Resolver()
export class RetryReceiptResolver {
  @Mutation(() => RetryReceiptPayload, {
    description: 'Process a callback once more that was set aside. For administrators; FORBIDDEN to others.',
  })
  async retryReceipt(
    @Arg('id', () => ID, { description: 'Of the receipt.' }) id: string,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<RetryReceiptPayload> {
    if (!canAdminister(viewer)) throw apiError('FORBIDDEN', 'Only an administrator may do this.');
    const result = await retryReceipt(services, idOf(id, 'Receipt'));
    return {
      receipt: result.receipt === null ? null : toReceipt(result.receipt),
      userErrors: result.kind === 'refused' ? toUserErrors(result.refusals) : [],
    };
  }
}
