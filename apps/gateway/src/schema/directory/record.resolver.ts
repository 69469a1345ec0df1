import { Ctx, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { find } from '../../loaders';
import { IdArg, recordNodeTypes } from '../global-id';
import { CustomerRecord, toRecord } from './record';

@Resolver()
export class RecordResolver {
  @Query(() => CustomerRecord, {
    nullable: true,
    description: 'A record by its ID. Null if it does not exist or the viewer may not see it.',
  })
  record(
    @IdArg('ID of a contact, account, opportunity or lead.', ...recordNodeTypes) id: string,
    @Ctx() { loaders }: GatewayContext,
  ): Promise<CustomerRecord | null> {
    return find(loaders.record, id, toRecord);
  }
}
