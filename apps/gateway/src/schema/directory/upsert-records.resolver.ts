import { maxFields, maxPhones, upsertRecords } from '@patchbay/messaging';
import type { RecordType as RecordTypeName } from '@patchbay/routing-domain';
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { DateTimeScalar } from '../scalars';
import { recordNodeType, RecordPhone, RecordPhoneKind, RecordType } from './record';
import { FieldValueInput, toFieldInput } from './record-field';
import { DryRunArg, OwnerInput, toOwnerRow, toUpsertPayload, UpsertPayload } from './upsert-payload';

@InputType({
  description:
    'A customer record. What is left out stays as it is, null clears it; a new record needs a name and an owner.',
})
class RecordInput {
  @Field(() => String, {
    description: 'Your own ID for the record, up to 255 characters; unique among records of its type.',
  })
  externalId!: string;

  @Field(() => RecordType, { description: 'The type of record.' })
  type!: RecordTypeName;

  @Field(() => String, { nullable: true, description: 'Display name, up to 255 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'First name, up to 255 characters.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Last name, up to 255 characters.' })
  lastName?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'IANA time zone where the customer is, like America/Chicago. Quiet hours and dates in templates use it instead of what the number tells.',
  })
  timeZone?: string | null;

  @Field(() => OwnerInput, { nullable: true, description: 'The user or team that it is assigned to.' })
  owner?: OwnerInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Among records of one type, routing prefers active ones. A new record is active.',
  })
  isActive?: boolean | null;

  @Field(() => [RecordPhone], {
    nullable: true,
    description: `Replaces the record's phone numbers; at most ${maxPhones}. An opportunity cannot have numbers: it uses those of its contact and account.`,
  })
  phones?: RecordPhone[] | null;

  @Field(() => [RecordPhoneKind], {
    nullable: true,
    description: 'The kinds of numbers that `phones` replaces; numbers of other kinds stay. Default: all.',
  })
  phoneKinds?: (typeof RecordPhoneKind)[keyof typeof RecordPhoneKind][] | null;

  @Field(() => String, {
    nullable: true,
    description: "For an opportunity or a contact: the account's `externalId`.",
  })
  accountExternalId?: string | null;

  @Field(() => String, { nullable: true, description: "For an opportunity: the contact's `externalId`." })
  contactExternalId?: string | null;

  @Field(() => [FieldValueInput], {
    nullable: true,
    description: `Values of custom fields, each at most once, at most ${maxFields}. Fields that are not listed stay as they are.`,
  })
  fields?: FieldValueInput[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Last change that routing asks for. Default: if anything changes, `sourceUpdatedAt`, or else now.',
  })
  updatedAt?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Last change in the system that the row comes from. A row that is older than the stored one changes nothing.',
  })
  sourceUpdatedAt?: Date | null;
}

@Resolver()
export class UpsertRecordsResolver {
  @Authorized('ADMIN')
  @Mutation(() => UpsertPayload, {
    description:
      'Create or change customer records by `type` and `externalId`, up to 1,000 per call, in any order. For administrators.',
  })
  upsertRecords(
    @Arg('input', () => [RecordInput], { description: 'The records.' }) input: RecordInput[],
    @Ctx() { services }: GatewayContext,
    @DryRunArg() dryRun: boolean,
    @Arg('claimUnclaimedByNumber', () => Boolean, {
      defaultValue: false,
      description:
        'A new record takes over the unclaimed lead with the same number and owner, if there is exactly one: the lead gets its `externalId` and `type`, and keeps its conversations.',
    })
    claimUnclaimedByNumber: boolean,
  ): Promise<UpsertPayload> {
    const rows = input.map(({ owner, fields, ...row }) => ({
      ...{ ...row, owner: toOwnerRow(owner) },
      fields: fields?.map(toFieldInput) ?? (fields as null | undefined),
    }));
    const written = upsertRecords(services, rows, { dryRun, claimUnclaimedByNumber });
    return toUpsertPayload(written, (index) => recordNodeType(input[index]!.type));
  }
}
