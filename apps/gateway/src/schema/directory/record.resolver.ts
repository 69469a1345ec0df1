import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { idOf, recordNodeTypes } from '../global-id';
import { CustomerRecord, toRecord } from './record';

@Resolver()
export class RecordResolver {
  @Query(() => CustomerRecord, {
    nullable: true,
    description: 'A record by its id. Null for what is not there and for what the viewer may not see.',
  })
  async record(
    @Arg('id', () => ID, { description: 'Of a contact, an account, an opportunity or a lead.' }) id: string,
    @Ctx() { loaders }: GatewayContext,
  ): Promise<CustomerRecord | null> {
    const key = idOf(id, ...recordNodeTypes);
    const record = key === null ? null : await loaders.record.load(key);
    return record === null ? null : toRecord(record);
  }
}
