import type { CauseCode, ReceiptState as StateName } from '@patchbay/messaging';
import { maxSearchedReceipts } from '@patchbay/persistence';
import { Args, ArgsType, Authorized, Ctx, Field, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { PageArgs, type Connection } from '../connection';
import { ReceiptCauseCode, receiptConnection, ReceiptState, type Receipt } from './receipt';

@ArgsType()
class ReceiptsArgs extends PageArgs {
  @Field(() => [ReceiptState], { nullable: true, description: 'Only receipts in these states. Default: all.' })
  states?: StateName[] | null;

  @Field(() => [ReceiptCauseCode], { nullable: true, description: 'Only receipts with these causes. Default: all.' })
  causeCodes?: CauseCode[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only receipts that were dismissed. False: only others. Default: both.',
  })
  isDismissed?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: `Only receipts with these words, or with this part of a number, in \`body\`. A page looks through ${maxSearchedReceipts} receipts that the other arguments choose, the latest or those after \`after\`. Capital letters from A to Z do not matter.`,
  })
  search?: string | null;
}

@Resolver()
export class ReceiptsResolver {
  @Authorized('ADMIN')
  @Query(() => receiptConnection.Type, {
    nullable: true,
    description:
      "The ledger of carriers' callbacks, latest first. For administrators; null with the error FORBIDDEN for others.",
  })
  receipts(
    @Args() { states, causeCodes, isDismissed, search, ...page }: ReceiptsArgs,
    @Ctx() { services }: GatewayContext,
  ): Promise<Connection<Receipt>> {
    const filter = { states, causeCodes, isDismissed, search };
    return receiptConnection.read(page, (given) => services.queries.receipts.list(filter, given));
  }
}
