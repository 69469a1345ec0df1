import type { RecordFieldRow } from '@patchbay/messaging';
import type { RecordType } from '@patchbay/routing-domain';
import { Any, type DataSource } from 'typeorm';
import { groupBy } from '../sql/group-by';
import { RecordFieldEntity } from './record-field.entity';

/** The custom fields of records. Everyone may know them; who sees a record sees its values. */
export interface RecordFieldQueries {
  byIds(ids: readonly string[]): Promise<RecordFieldRow[]>;
  /** The fields of each type, by key. */
  ofTypes(types: readonly RecordType[]): Promise<Map<RecordType, RecordFieldRow[]>>;
}

export function createRecordFieldQueries(dataSource: DataSource): RecordFieldQueries {
  const fields = dataSource.getRepository(RecordFieldEntity);
  return {
    byIds: (ids) => fields.findBy({ id: Any([...ids]) }),
    async ofTypes(types) {
      const found = await fields.find({ where: { recordType: Any([...types]) }, order: { key: 'ASC' } });
      return groupBy(found, 'recordType') as Map<RecordType, RecordFieldRow[]>;
    },
  };
}
