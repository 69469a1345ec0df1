import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { find } from '../../loaders';
import { CustomerRecord, toRecord } from '../directory';

@Resolver(() => CustomerRecord)
export class MergedIntoResolver {
  @FieldResolver(() => CustomerRecord, {
    nullable: true,
    description:
      'The record this one was merged into: it has the conversations now. Null for all others. Merged IDs keep resolving.',
  })
  mergedInto(@Root() { model }: CustomerRecord, @Ctx() { loaders }: GatewayContext): Promise<CustomerRecord | null> {
    return find(loaders.record, model.mergedIntoId, toRecord);
  }
}
