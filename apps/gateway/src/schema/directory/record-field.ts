import type { FieldInput, FieldValues, RecordFieldKind as Kind, RecordFieldRow } from '@patchbay/messaging';
import type { RecordType as RecordTypeName } from '@patchbay/routing-domain';
import { type ClassType, createUnionType, Field, Float, InputType, ObjectType } from 'type-graphql';
import { createEnum } from '../enum';
import { Node } from '../node';
import { OneOf } from '../one-of';
import { DateTimeScalar } from '../scalars';
import { RecordType } from './record';

export const RecordFieldKind = createEnum<Kind>('RecordFieldKind', 'What the values of a custom field are.', {
  TEXT: 'Texts.',
  NUMBER: 'Numbers.',
  DATE: 'Times.',
  BOOLEAN: 'True or false.',
});

@ObjectType('RecordField', { implements: Node, description: 'A custom field of the company.' })
export class RecordField extends Node {
  readonly nodeType = 'RecordField';
  readonly key!: string;

  @Field(() => String, {
    name: 'key',
    description: 'Its name in templates, `{{ record.fields.<key> }}`: lowercase letters, digits and `_`.',
  })
  fieldKey!: string;

  @Field(() => RecordType, { description: 'The type of record that has it.' })
  recordType!: RecordTypeName;

  @Field(() => String, { description: 'Display name.' })
  label!: string;

  @Field(() => RecordFieldKind, { description: 'What its values are.' })
  kind!: Kind;
}

export const toRecordField = ({ id, key, recordType, label, kind }: RecordFieldRow): RecordField =>
  Object.assign(new RecordField(), { key: id, fieldKey: key, recordType, label, kind });

/** A value of a custom field. `value` is the property that has it. */
function createFieldType(kind: string, value: string, type: () => unknown): ClassType {
  const description = `The value of a custom field of kind ${kind.toUpperCase()}.`;

  @ObjectType(`${kind}Field`, { description })
  @InputType(`${kind}FieldInput`, { description })
  class FieldType {
    @Field(() => String, { description: 'The key of the field.' })
    key!: string;
  }
  const options = { nullable: true, description: 'The value; null if there is none.' };
  Field(type as () => StringConstructor, options)(FieldType.prototype, value);
  return FieldType;
}

const TextField = createFieldType('Text', 'text', () => String);
const NumberField = createFieldType('Number', 'number', () => Float);
const DateField = createFieldType('Date', 'date', () => DateTimeScalar);
const BooleanField = createFieldType('Boolean', 'boolean', () => Boolean);

export const FieldValue = createUnionType({
  name: 'FieldValue',
  description: 'A value of a custom field, by the kind of the field.',
  types: () => [TextField, NumberField, DateField, BooleanField] as const,
});

interface KeyAndValue {
  readonly key: string;
  readonly text?: string | null;
  readonly number?: number | null;
  readonly date?: Date | null;
  readonly boolean?: boolean | null;
}

@OneOf
@InputType({ description: 'A value for a custom field, by the kind of the field; null clears it.' })
export class FieldValueInput {
  @Field(() => TextField, { nullable: true, description: 'For a field of kind TEXT.' })
  text?: KeyAndValue | null;

  @Field(() => NumberField, { nullable: true, description: 'For a field of kind NUMBER.' })
  number?: KeyAndValue | null;

  @Field(() => DateField, { nullable: true, description: 'For a field of kind DATE.' })
  date?: KeyAndValue | null;

  @Field(() => BooleanField, { nullable: true, description: 'For a field of kind BOOLEAN.' })
  boolean?: KeyAndValue | null;
}

const kinds = {
  TEXT: { name: 'text', Type: TextField },
  NUMBER: { name: 'number', Type: NumberField },
  DATE: { name: 'date', Type: DateField },
  BOOLEAN: { name: 'boolean', Type: BooleanField },
} as const;

export function toFieldInput(given: FieldValueInput): FieldInput {
  const [kind, { name }] = Object.entries(kinds).find(([, { name: each }]) => given[each] != null)!;
  const { key, [name]: value = null } = given[name]!;
  return { kind: kind as Kind, key, value };
}

/** The values of all fields of a record's type; null where it has none. */
export function toFieldValues(values: FieldValues, definitions: readonly RecordFieldRow[]): object[] {
  return definitions.map(({ key, kind }) => {
    const { name, Type } = kinds[kind];
    // A key can be `constructor`.
    const value = (Object.hasOwn(values, key) ? values[key] : null) ?? null;
    const shown = kind === 'DATE' && value !== null ? new Date(value as string) : value;
    return Object.assign(new Type(), { key, [name]: shown });
  });
}
