import {
  type DateOrder,
  type Field,
  fields as allFields,
  isPhone,
  keyOf,
  type RecordType,
  type Stated,
  type Table,
  understandColumns,
} from '@patchbay/importing';
import { t } from '@lingui/core/macro';
import { fieldName } from './names';

/** What somebody says about a file. All of it can be stored as it is. */
export interface Choices {
  /** By the key of a column: a field, `labeled`, `custom:` and the key of a field of the company, or empty to ignore it. */
  readonly columns: Readonly<Record<string, string>>;
  /** Of rows without a type of their own. */
  readonly type: RecordType;
  /** Two letters; empty if all numbers have a country code. */
  readonly country: string;
  readonly dates: DateOrder | '';
  readonly zone: string;
  /** Owner of new records without one: an externalId, email or name. */
  readonly owner: string;
  /** Takes over leads that texts created. */
  readonly claims: boolean;
}

export const customPrefix = 'custom:';

export const firstChoices = (columns: Choices['columns'], type: RecordType | undefined): Choices => ({
  ...{ columns, type: type ?? 'CONTACT', country: '', dates: '', owner: '', claims: true },
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

const isField = (value: string): value is Field => value in allFields;

/** The choices as the import takes them. */
export function statedOf(header: readonly string[], { columns, type }: Choices): Stated {
  const [map, custom, ignore] = [new Map<string, Field>(), new Map<string, string>(), [] as string[]];
  for (const name of header) {
    const chosen = columns[keyOf(name)] ?? '';
    if (keyOf(name) === '' || chosen === 'labeled') continue;
    if (chosen.startsWith(customPrefix)) custom.set(name, chosen.slice(customPrefix.length));
    else if (isField(chosen)) map.set(name, chosen);
    else ignore.push(name);
  }
  return { type, map, custom, ignore };
}

const canRepeat = (value: string) =>
  value === '' || value === 'inactive' || value === 'optedOut' || isPhone(value as Field);

/** What has to be chosen before the file can be imported; null if nothing is left. */
export function problemOf({ header }: Table, choices: Choices): string | null {
  const keys = [...new Set(header.map(keyOf))].filter((key) => key !== '');
  const chosen = keys.map((key) => choices.columns[key] ?? '');
  const twice = chosen.find((value, place) => !canRepeat(value) && chosen.indexOf(value) !== place);
  if (twice !== undefined) return twiceText(fieldName(twice));
  const { product } = understandColumns(header, statedOf(header, choices));
  if (!chosen.includes('externalId') && product.idPrefix === undefined)
    return t`Choose which column has the ID of each record, such as the number of the customer.`;
  return null;
}

const twiceText = (field: string): string => t`Two columns are “${field}”. Choose one of them.`;

/** Columns that seem to say who must not be texted, and that are ignored. */
export const ignoredConsent = ({ header }: Table, { columns }: Choices): string[] =>
  understandColumns(header).ignored.flatMap(({ header: name, isConsent }) =>
    isConsent === true && !columns[keyOf(name)] ? [name] : [],
  );
