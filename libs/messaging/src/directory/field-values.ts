import type { RecordType } from '@patchbay/routing-domain';
import { cleanText } from '../text/clean-text';
import type { FieldValues, RecordFieldKind, RecordFieldRow } from './directory';
import type { Refuses } from './row-checks';

/** A value for a custom field; null clears it. */
export interface FieldInput {
  readonly kind: RecordFieldKind;
  readonly key: string;
  readonly value: string | number | boolean | Date | null;
}

export const maxFields = 50;
export const maxFieldTextLength = 2_000;

/** Names of the API: `{ text: { key, text } }`. */
const names = { TEXT: 'text', NUMBER: 'number', DATE: 'date', BOOLEAN: 'boolean' } as const;

/** Refuses a row with values that do not fit the fields of its type. */
export function checkFields(
  checks: Refuses,
  index: number,
  { type, fields }: { readonly type: RecordType; readonly fields: readonly FieldInput[] },
  definitions: readonly RecordFieldRow[],
): void {
  if (fields.length > maxFields)
    return checks.refuse(index, 'INVALID_INPUT', `A record can have at most ${maxFields} fields.`, 'fields');
  fields.forEach(({ key, kind, value }, place) => {
    const refuse = (code: 'NOT_FOUND' | 'INVALID_INPUT', message: string, field = 'key') =>
      checks.refuse(index, code, message, 'fields', place, names[kind], field);
    const definition = definitions.find((each) => each.recordType === type && each.key === key);
    if (definition === undefined)
      refuse('NOT_FOUND', `Records of type ${type} have no field ${key}. Define it with upsertRecordFields first.`);
    else if (definition.kind !== kind)
      refuse('INVALID_INPUT', `Field ${key} is of kind ${definition.kind}. Set it as ${names[definition.kind]}.`);
    else if (fields.findIndex((each) => each.key === key) !== place)
      refuse('INVALID_INPUT', `Field ${key} is given twice.`);
    else if (typeof value === 'string' && value.length > maxFieldTextLength)
      refuse('INVALID_INPUT', `${key} has ${value.length} characters. Use at most ${maxFieldTextLength}.`, names[kind]);
    else if (typeof value === 'string' && cleanText(value) !== value)
      refuse('INVALID_INPUT', `${key} has characters that cannot be stored (half a surrogate pair).`, names[kind]);
  });
}

/** The values of a record after these are set; all others stay. */
export function setFields(stored: FieldValues, given: readonly FieldInput[]): FieldValues {
  const values = new Map(Object.entries(stored));
  for (const { key, value } of given)
    if (value === null) values.delete(key);
    else values.set(key, value instanceof Date ? value.toISOString() : value);
  return Object.fromEntries(values);
}
