import type { RecordType as RecordTypeName } from '@patchbay/routing-domain';
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { PageArgs, type Connection } from '../connection';
import { recordConnection, RecordType, type CustomerRecord } from './record';

@ArgsType()
class RecordsArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Part of a name, or digits of a phone number; at most 200 characters.',
  })
  search?: string | null;

  @Field(() => [RecordType], { nullable: true, description: 'Only records of these types. Default: all.' })
  types?: RecordTypeName[] | null;
}

@Resolver()
export class RecordsResolver {
  @Query(() => recordConnection.Type, { description: 'The records that the viewer may see, by name.' })
  records(
    @Args() { search, types, ...page }: RecordsArgs,
    @Ctx() { viewer, services }: GatewayContext,
  ): Promise<Connection<CustomerRecord>> {
    return recordConnection.read(page, (given) => services.queries.records.list(viewer, { search, types }, given));
  }
}
