import { maxFields, type RecordFieldKind as Kind, upsertRecordFields } from '@patchbay/messaging';
import type { RecordType as RecordTypeName } from '@patchbay/routing-domain';
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { RecordType } from './record';
import { RecordFieldKind } from './record-field';
import { DryRunArg, toUpsertPayload, UpsertPayload } from './upsert-payload';

@InputType({ description: 'A custom field of records. A new one needs a label and a kind.' })
class RecordFieldInput {
  @Field(() => String, { description: 'Its name: up to 64 lowercase letters, digits and `_`, with a letter first.' })
  key!: string;

  @Field(() => RecordType, { description: 'The type of record that has it.' })
  recordType!: RecordTypeName;

  @Field(() => String, { nullable: true, description: 'Display name, up to 255 characters.' })
  label?: string | null;

  @Field(() => RecordFieldKind, { nullable: true, description: 'What its values are. It never changes.' })
  kind?: Kind | null;
}

@Resolver()
export class UpsertRecordFieldsResolver {
  @Authorized('ADMIN')
  @Mutation(() => UpsertPayload, {
    description: `Create or change custom fields by \`recordType\` and \`key\`, up to ${maxFields} for a type of record. For administrators.`,
  })
  upsertRecordFields(
    @Arg('input', () => [RecordFieldInput], { description: 'The fields.' }) input: RecordFieldInput[],
    @Ctx() { services }: GatewayContext,
    @DryRunArg() dryRun: boolean,
  ): Promise<UpsertPayload> {
    return toUpsertPayload(upsertRecordFields(services, input, { dryRun }), () => 'RecordField');
  }
}
