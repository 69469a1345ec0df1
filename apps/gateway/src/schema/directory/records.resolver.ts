import { numberKey, readCustomerAddress } from '@patchbay/messaging';
import type { RecordOrder as Order } from '@patchbay/persistence';
import type { RecordType as RecordTypeName } from '@patchbay/routing-domain';
import { Args, ArgsType, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { PageArgs, type Connection } from '../connection';
import { createEnum } from '../enum';
import { keyOf } from '../global-id';
import { DateTimeScalar } from '../scalars';
import { byLatestUpdate, recordConnection, RecordType, type CustomerRecord } from './record';

const RecordOrder = createEnum<Order>('RecordOrder', 'The order of a list of records.', {
  NAME: 'By name.',
  LATEST_UPDATE: 'The latest `updatedAt` first.',
});

@InputType({ description: 'Which records to list. All conditions must hold.' })
class RecordFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Records with this phone number, in any spelling that routing treats as equal. An opportunity has the numbers of its contact and its account.',
  })
  number?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only records that a text created and no CRM has claimed, or none of them.',
  })
  isUnclaimed?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only active or only inactive records.' })
  isActive?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Only records of these users and teams, at most 100.' })
  ownerIds?: string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Only records whose `updatedAt` is not before this.' })
  updatedSince?: Date | null;
}

@ArgsType()
class RecordsArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Part of a name, or digits of a phone number; at most 200 characters.',
  })
  search?: string | null;

  @Field(() => [RecordType], { nullable: true, description: 'Only records of these types. Default: all.' })
  types?: RecordTypeName[] | null;

  @Field(() => RecordFilter, { nullable: true, description: 'Which records to list. Default: all.' })
  filter?: RecordFilter | null;

  @Field(() => RecordOrder, { nullable: true, defaultValue: 'NAME', description: 'The order of the list.' })
  orderBy?: Order | null;
}

@Resolver()
export class RecordsResolver {
  @Query(() => recordConnection.Type, { description: 'The records that the viewer may see, by name by default.' })
  records(
    @Args() { search, types, filter, orderBy, ...page }: RecordsArgs,
    @Ctx() { viewer, services }: GatewayContext,
  ): Promise<Connection<CustomerRecord>> {
    const { number, ownerIds, ...others } = filter ?? {};
    const wanted = {
      ...{ ...others, search, types },
      numberKey: number == null ? null : numberKey(readCustomerAddress(number)?.address ?? number),
      ownerIds: ownerIds?.map((id) => keyOf(id, 'User', 'Team')),
    };
    const order = orderBy ?? 'NAME';
    return recordConnection.read(
      page,
      (given) => services.queries.records.list(viewer, wanted, given, order),
      order === 'NAME' ? undefined : byLatestUpdate,
    );
  }
}
