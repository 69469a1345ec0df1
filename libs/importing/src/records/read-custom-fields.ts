import type { Mapping, RecordType } from '../columns';
import { type DateRules, type DecimalMark, readDate, readDecimal, readFlag } from '../values';
import type { FieldValueInput } from './record-input';

export type FieldKind = 'TEXT' | 'NUMBER' | 'DATE' | 'BOOLEAN';

/** The kind of a custom field; undefined if records of the type have no such field. */
export type KindOf = (type: RecordType, key: string) => FieldKind | undefined;

interface Rules extends DateRules {
  readonly decimal: DecimalMark;
}

/** The values of a row's custom fields, or what is wrong with one. An empty cell clears its field. */
export function readCustomFields(
  type: RecordType,
  cells: readonly string[],
  { mapping, kindOf, rules }: { readonly mapping: Mapping; readonly kindOf: KindOf; readonly rules: Rules },
): FieldValueInput[] | string {
  const values: FieldValueInput[] = [];
  for (const { header, indexes, key } of mapping.columns) {
    if (key === undefined) continue;
    const kind = kindOf(type, key);
    if (kind === undefined)
      return `Records of type ${type} have no field ${key}. Define it with upsertRecordFields first.`;
    const value = readValue(key, cells[indexes[0]!]!.replaceAll('\0', '').trim(), kind, rules);
    if (typeof value === 'string') return `${header}: ${value}`;
    values.push(value);
  }
  return values;
}

function readValue(key: string, cell: string, kind: FieldKind, rules: Rules): FieldValueInput | string {
  const isEmpty = cell === '';
  if (kind === 'TEXT') return { text: { key, text: isEmpty ? null : cell } };
  if (kind === 'NUMBER') {
    const number = isEmpty ? null : readDecimal(cell, rules.decimal);
    if (number === null && !isEmpty)
      return `The number is not valid with the decimal mark ${rules.decimal} Set --decimal.`;
    return { number: { key, number } };
  }
  if (kind === 'BOOLEAN') {
    const flag = readFlag(cell);
    return flag === undefined && !isEmpty ? 'Use yes or no.' : { boolean: { key, boolean: flag ?? null } };
  }
  const date = isEmpty ? null : readDate(cell, rules);
  if (date === null && !isEmpty) return 'Invalid date. Use a date such as 2026-01-31, or set --dates.';
  if (date !== null && typeof date === 'object') return `The date is read only with ${date.missing}. Set it.`;
  return { date: { key, date } };
}
