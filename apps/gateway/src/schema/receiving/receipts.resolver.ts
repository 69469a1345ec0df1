import type { ReceiptState as StateName } from '@patchbay/messaging';
import { Args, ArgsType, Authorized, Ctx, Field, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { PageArgs, type Connection } from '../connection';
import { receiptConnection, ReceiptState, type Receipt } from './receipt';

@ArgsType()
class ReceiptsArgs extends PageArgs {
  @Field(() => [ReceiptState], { nullable: true, description: 'Only receipts in these states. Default: all.' })
  states?: StateName[] | null;
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
    @Args() { states, ...page }: ReceiptsArgs,
    @Ctx() { services }: GatewayContext,
  ): Promise<Connection<Receipt>> {
    return receiptConnection.read(page, (given) => services.queries.receipts.list(states ?? null, given));
  }
}
