import { canAdminister } from '@patchbay/access';
import type { ReceiptState as StateName } from '@patchbay/messaging';
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { apiError } from '../../errors';
import { PageArgs, readCursor, readSize } from '../connection';
import { ReceiptConnection, receiptCursors, ReceiptState, toReceiptConnection } from './receipt';

@ArgsType()
class ReceiptsArgs extends PageArgs {
  @Field(() => [ReceiptState], { nullable: true, description: 'Of these states only; of all, where left out.' })
  states?: StateName[] | null;
}

@Resolver()
export class ReceiptsResolver {
  @Query(() => ReceiptConnection, {
    description: "The ledger of carriers' callbacks, the latest first. For administrators; FORBIDDEN to others.",
  })
  async receipts(
    @Args() { states, first, after }: ReceiptsArgs,
    @Ctx() { viewer, services }: GatewayContext,
  ): Promise<ReceiptConnection> {
    if (!canAdminister(viewer)) throw apiError('FORBIDDEN', 'Only an administrator may read the ledger.');
    const size = readSize(first, 'first');
    const place = readCursor(receiptCursors, after);
    const rows = await services.queries.receipts.list(states ?? null, { limit: size + 1, after: place });
    return toReceiptConnection(rows, size, place !== null);
  }
}
