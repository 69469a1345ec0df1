import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { PageArgs, type Connection } from '../connection';
import { type ConsentEntry, consentEntryConnection } from './consent-entry';
import { readCustomerKey } from './consent.resolver';

@ArgsType()
class ConsentEntriesArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Only entries of this customer, in any spelling that routing treats as equal. Default: of all.',
  })
  customerNumber?: string | null;
}

@Resolver()
export class ConsentEntriesResolver {
  @Query(() => consentEntryConnection.Type, {
    description:
      'The consent ledger, latest first. Administrators: all of it. Others: entries of customers of whom they may see a record or a conversation.',
  })
  consentEntries(
    @Args() { customerNumber, ...page }: ConsentEntriesArgs,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<Connection<ConsentEntry>> {
    const key = customerNumber == null ? null : readCustomerKey(customerNumber);
    return consentEntryConnection.read(page, (given) => services.queries.consents.list(viewer, key, given));
  }
}
