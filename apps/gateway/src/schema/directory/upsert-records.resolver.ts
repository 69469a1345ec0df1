import { maxPhones, upsertRecords } from '@patchbay/messaging';
import type { RecordType as RecordTypeName } from '@patchbay/routing-domain';
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { DateTimeScalar } from '../scalars';
import { RecordPhone, RecordType } from './record';
import { OwnerInput, toUpsertPayload, UpsertPayload } from './upsert-payload';

@InputType({ description: 'A customer record, with all of its fields.' })
class RecordInput {
  @Field(() => String, {
    description: 'Your own ID for the record, up to 255 characters; unique among records of its type.',
  })
  externalId!: string;

  @Field(() => RecordType, { description: 'The type of record.' })
  type!: RecordTypeName;

  @Field(() => String, { description: 'Display name, up to 255 characters.' })
  name!: string;

  @Field(() => OwnerInput, { description: 'The user or team that it is assigned to.' })
  owner!: OwnerInput;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Among records of one type, routing prefers active ones.',
  })
  isActive!: boolean;

  @Field(() => [RecordPhone], {
    defaultValue: [],
    description: `Replaces the record's phone numbers; at most ${maxPhones}. An opportunity cannot have numbers: it uses those of its contact and account.`,
  })
  phones!: RecordPhone[];

  @Field(() => String, {
    nullable: true,
    description: "For an opportunity or a contact: the account's `externalId`.",
  })
  accountExternalId?: string | null;

  @Field(() => String, { nullable: true, description: "For an opportunity: the contact's `externalId`." })
  contactExternalId?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Last change in the system that the record comes from. Default: now.',
  })
  updatedAt?: Date | null;
}

@Resolver()
export class UpsertRecordsResolver {
  @Authorized('ADMIN')
  @Mutation(() => UpsertPayload, {
    description:
      'Create or replace customer records by `type` and `externalId`, up to 1,000 per call, in any order. For administrators.',
  })
  upsertRecords(
    @Arg('input', () => [RecordInput], { description: 'The records.' }) input: RecordInput[],
    @Ctx() { services }: GatewayContext,
    @Arg('dryRun', () => Boolean, { defaultValue: false, description: 'Return the result without writing anything.' })
    dryRun: boolean,
  ): Promise<UpsertPayload> {
    return toUpsertPayload(upsertRecords(services, input, { dryRun }));
  }
}
