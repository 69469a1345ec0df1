import type { RecordType } from '@patchbay/routing-domain';
import { analyzeSync, type Template } from 'liquidjs';
import type { RecordFieldRow } from '../directory';
import { parseTemplate } from './parse-template';

/** A field of the record that a template uses. */
export interface UsedField {
  /** Such as `record.name` or `record.fields.appointment`. */
  readonly path: string;
  /** The key of a custom field; null for other fields. */
  readonly key: string | null;
  readonly line: number;
  readonly column: number;
}

/** How many fields of the record a template can use. */
export const maxUsedFields = 60;

/** Labels of the fields that all records have; a custom field has its own. */
const labels: Readonly<Record<string, string>> = {
  'record.name': 'Name',
  'record.firstName': 'First name',
  'record.lastName': 'Last name',
  'record.type': 'Type',
  'record.owner': 'Owner',
  'record.account': 'Account',
  'record.contact': 'Contact',
};

export const customPath = (key: string) => `record.fields.${key}`;

/** The fields of the record that a template uses, each once, at its first place. */
export function findUsedFields(parts: readonly Template[]): UsedField[] {
  const { record: variables = [] } = analyzeSync([...parts], { partials: false }).globals;
  const used = variables.flatMap(({ segments: [, name, key], location: { row, col } }): UsedField[] => {
    const place = { line: row, column: col };
    if (typeof name !== 'string') return [];
    if (name !== 'fields') return [{ path: `record.${name}`, key: null, ...place }];
    // Without a key, or with one that only a rendering knows, it is a key that no field can have.
    const named = typeof key === 'string' ? key : '';
    return [{ path: customPath(named), key: named, ...place }];
  });
  return [...new Map(used.toReversed().map((field) => [field.path, field])).values()].sort(byPlace);
}

const byPlace = (one: UsedField, other: UsedField) => one.line - other.line || one.column - other.column;

/** The same for a template that was saved. */
export function usedFieldsOf(body: string): UsedField[] {
  const parsed = parseTemplate(body);
  return parsed.ok ? findUsedFields(parsed.parts).slice(0, maxUsedFields) : [];
}

/** The label of a field; its path if it has none. */
export function labelOf(path: string, definitions: readonly RecordFieldRow[]): string {
  return labels[path] ?? definitions.find(({ key }) => customPath(key) === path)?.label ?? path;
}

/** What is wrong with the fields that a template for this type of record uses; null if nothing is. */
export function faultOfFields(
  used: readonly UsedField[],
  recordType: RecordType,
  definitions: readonly RecordFieldRow[],
): string | null {
  if (used.length > maxUsedFields)
    return `The template uses ${used.length} fields of the record. Use at most ${maxUsedFields}.`;
  const known = definitions
    .filter((definition) => definition.recordType === recordType)
    .map(({ key }) => key)
    .sort();
  const unknown = used.filter(({ key }) => key !== null && !known.includes(key));
  if (unknown[0] === undefined) return null;
  const { line, column } = unknown[0];
  const names = unknown.map(({ path }) => path).join(', ');
  const advice = known.length === 0 ? 'They have no custom fields.' : `Use ${known.map(customPath).join(', ')}.`;
  return `Line ${line}, column ${column}: Records of type ${recordType} have no ${names}. ${advice}`;
}
