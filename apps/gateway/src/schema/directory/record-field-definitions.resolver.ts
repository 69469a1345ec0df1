import { maxFields } from '@patchbay/messaging';
import type { RecordType as RecordTypeName } from '@patchbay/routing-domain';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { RecordType } from './record';
import { RecordField, toRecordField } from './record-field';

@Resolver()
export class RecordFieldDefinitionsResolver {
  @Query(() => [RecordField], {
    description: `The custom fields of records, by type and key; at most ${maxFields} for each type.`,
  })
  async recordFields(
    @Arg('recordType', () => RecordType, { nullable: true, description: 'Only those of this type. Default: all.' })
    recordType: RecordTypeName | null | undefined,
    @Ctx() { loaders }: GatewayContext,
  ): Promise<RecordField[]> {
    const types = recordType == null ? Object.values(RecordType) : [recordType];
    const fields = await Promise.all(types.map((type) => loaders.fieldsOfType.load(type)));
    return fields.flat().map(toRecordField);
  }
}
