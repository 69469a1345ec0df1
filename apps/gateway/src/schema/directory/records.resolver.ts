import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import type { RecordType as RecordTypeName } from '@patchbay/routing-domain';
import type { GatewayContext } from '../../context';
import { PageArgs, readCursor, readSize } from '../connection';
import { RecordConnection, recordCursors, RecordType, toRecordConnection } from './record';

@ArgsType()
class RecordsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: "Part of a name, or of a number's digits." })
  search?: string | null;

  @Field(() => [RecordType], { nullable: true, description: 'Of these types only; of all, where left out.' })
  types?: RecordTypeName[] | null;
}

@Resolver()
export class RecordsResolver {
  @Query(() => RecordConnection, { description: 'The records that the viewer may see, by name.' })
  async records(
    @Args() { search, types, first, after }: RecordsArgs,
    @Ctx() { viewer, services }: GatewayContext,
  ): Promise<RecordConnection> {
    const size = readSize(first, 'first');
    const place = readCursor(recordCursors, after);
    const rows = await services.queries.records.list(viewer, { search, types }, { limit: size + 1, after: place });
    return toRecordConnection(rows, size, place !== null);
  }
}
