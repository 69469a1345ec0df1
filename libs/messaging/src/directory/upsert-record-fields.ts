import type { RecordType } from '@patchbay/routing-domain';
import type { Dependencies } from '../dependencies';
import type { RecordFieldKind, RecordFieldRow } from './directory';
import { maxFields } from './field-values';
import { findByKey, type Kind, type UpsertOptions, type UpsertResult, upsertRows } from './upsert';

export interface RecordFieldInput {
  readonly key: string;
  readonly recordType: RecordType;
  readonly label?: string | null;
  /** Never changes. */
  readonly kind?: RecordFieldKind | null;
}

const validKey = /^[a-z][a-z0-9_]{0,63}$/;
const keyOf = ({ recordType, key }: Pick<RecordFieldRow, 'recordType' | 'key'>) => `${recordType}:${key}`;

const fieldKind: Kind<RecordFieldInput, RecordFieldRow> = {
  externalIdOf: ({ key }) => key,
  check(checks) {
    checks.names(['label']).unique(keyOf, 'key');
    checks.rows.forEach(({ key }, index) => {
      const rule = 'Use up to 64 lowercase letters, digits and _, with a letter first.';
      if (!validKey.test(key)) checks.refuse(index, 'INVALID_INPUT', `Invalid key. ${rule}`, 'key');
    });
  },
  find: findByKey((tx, rows) => tx.directory.recordFields.lock(rows), keyOf),
  required: { label: 'label', kind: 'kind' },
  blank: {},
  async resolve(tx, checks, rows) {
    const stored = await tx.directory.recordFieldsOf([...new Set(rows.map(({ row }) => row.recordType))]);
    const counts = new Map<RecordType, number>();
    for (const { recordType } of stored) counts.set(recordType, (counts.get(recordType) ?? 0) + 1);
    for (const { row, index, stored: known } of rows) {
      if (known !== undefined && row.kind != null && row.kind !== known.kind)
        checks.refuse(index, 'INVALID_INPUT', `${row.key} is of kind ${known.kind}. Use another key.`, 'kind');
      if (known !== undefined) continue;
      const count = (counts.get(row.recordType) ?? 0) + 1;
      counts.set(row.recordType, count);
      if (count > maxFields)
        checks.refuse(index, 'INVALID_INPUT', `A type of record can have at most ${maxFields} fields.`, 'key');
    }
    return ({ row }) => row;
  },
  write: (tx, rows) => tx.directory.recordFields.write(rows),
  isAccessChanged: () => false,
};

/** Custom fields of records, by type and key. */
export function upsertRecordFields(
  dependencies: Dependencies,
  input: readonly RecordFieldInput[],
  options?: UpsertOptions,
): Promise<UpsertResult> {
  return upsertRows(dependencies, fieldKind, input, options);
}
