import { upsertRecords } from '@patchbay/messaging';
import type { RecordType as RecordTypeName } from '@patchbay/routing-domain';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { RecordPhoneKind, RecordType } from './record';
import { DateTimeScalar, E164Scalar } from '../scalars';
import { OwnerInput, upsert, UpsertPayload } from './upsert-payload';

@InputType({ description: 'A number of a record.' })
class RecordPhoneInput {
  @Field(() => RecordPhoneKind, { description: 'What it is for.' })
  kind!: RecordPhoneKind;

  @Field(() => E164Scalar, { description: 'The number.' })
  number!: string;
}

@InputType({ description: 'A customer record as it shall be.' })
class RecordInput {
  @Field(() => String, { description: "The caller's own id. Unique among the records of its type." })
  externalId!: string;

  @Field(() => RecordType, { description: 'What kind of record it is.' })
  type!: RecordTypeName;

  @Field(() => String, { description: 'As sellers know it.' })
  name!: string;

  @Field(() => OwnerInput, { description: 'Whom it is assigned to.' })
  owner!: OwnerInput;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Routing prefers active records to inactive ones, of one type.',
  })
  isActive!: boolean;

  @Field(() => [RecordPhoneInput], {
    defaultValue: [],
    description: 'Exactly these are its numbers from now on. An opportunity has none of its own.',
  })
  phones!: RecordPhoneInput[];

  @Field(() => String, { nullable: true, description: 'Of an opportunity or a contact.' })
  accountExternalId?: string | null;

  @Field(() => String, { nullable: true, description: 'Of an opportunity.' })
  contactExternalId?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it last changed in the system that it comes from; now, where left out.',
  })
  updatedAt?: Date | null;
}

@Resolver()
export class UpsertRecordsResolver {
  @Mutation(() => UpsertPayload, {
    description: 'Customer records by type and `externalId`, up to 1,000 a call, in any order. For administrators.',
  })
  upsertRecords(
    @Arg('input', () => [RecordInput], { description: 'The records.' }) input: RecordInput[],
    @Ctx() context: GatewayContext,
    @Arg('dryRun', () => Boolean, {
      defaultValue: false,
      description: 'Say what would become of the rows, and write nothing.',
    })
    dryRun: boolean,
  ): Promise<UpsertPayload> {
    return upsert(context, () => upsertRecords(context.services, input, { dryRun }));
  }
}
