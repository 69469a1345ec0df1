import { consentFieldOf, consentFields, unusedConsent } from './consent-columns';
import { type Field, fields, keyOf, phoneKinds, type PhoneField, type Product, type RecordType } from './product';
import { numberList, plain, products } from './products';

/** A column that is imported. */
export interface Column {
  readonly header: string;
  /** Its places in a row; several if the file has the column several times. */
  readonly indexes: readonly number[];
  readonly field: Field | 'custom' | 'labeled';
  /** Of a custom field. */
  readonly key?: string;
  /** The place of the kind of a labeled number. */
  readonly labelIndex?: number;
}

export interface IgnoredColumn {
  readonly header: string;
  readonly reason: string;
  /** It seems to say who must not be texted, so the user has to know that it is not used. */
  readonly isConsent?: true;
}

export interface Mapping {
  readonly product: Product;
  /** Of rows without a type of their own. */
  readonly type: RecordType | undefined;
  readonly columns: readonly Column[];
  readonly ignored: readonly IgnoredColumn[];
  /** The kinds of numbers that the file has columns for. */
  readonly phoneKinds: readonly (typeof phoneKinds)[PhoneField][];
}

/** What the user says about the columns, by their names in the file. */
export interface Stated {
  readonly type?: RecordType;
  readonly map?: ReadonlyMap<string, Field>;
  readonly custom?: ReadonlyMap<string, string>;
  readonly ignore?: readonly string[];
  /** Accounts are also found by their names. */
  readonly accountsByName?: boolean;
  /** The file is a list of numbers with what they allow, and not of records. */
  readonly numberList?: boolean;
}

/** Columns with many fields at the same time are numbers; of the others, the best is used. */
export const isPhone = (field: Column['field']): field is PhoneField | 'labeled' =>
  field in phoneKinds || field === 'labeled';
const isRepeatable = (field: Field) => isPhone(field) || field === 'inactive' || field === 'optedOut';

/** Google's pairs: the kind of a number is in a column of its own. */
const labeled = /^phone(\d+)value$/;
const labelsOf = (pair: string) => [`phone${pair}label`, `phone${pair}type`];

/** Understands the columns of a file by the product that exported it. Throws if one that is needed is missing. */
export function mapColumns(header: readonly string[], stated: Stated = {}): Mapping {
  const mapping = understandColumns(header, stated);
  if (mapping.product === numberList) refuseWithoutNumber(mapping.columns);
  refuseWithoutId(mapping.columns, mapping.product);
  return mapping;
}

/** As `mapColumns`, for somebody who looks at the result: nothing has to be there. */
export function understandColumns(header: readonly string[], stated: Stated = {}): Mapping {
  const places = placesOf(header);
  refuseUnknown(places, stated);
  const keys = new Set(places.keys());
  const product = stated.numberList ? numberList : (products.find((each) => each.recognizes(keys)) ?? plain);
  const type = stated.type ?? product.typeOf(keys);
  const known = product.columnsOf(type);
  const order = Object.keys(known);
  const mapped = new Map([...(stated.map ?? [])].map(([name, field]) => [keyOf(name), field]));
  const custom = new Map([...(stated.custom ?? [])].map(([name, key]) => [keyOf(name), key]));
  const ignore = new Set((stated.ignore ?? []).map(keyOf));
  const columns: Column[] = [];
  const ignored: IgnoredColumn[] = [];
  const taken = new Map<Field, string>();
  // What the user says comes first, then the best column of each field.
  const rank = (key: string) => (mapped.has(key) ? -1 : order.includes(key) ? order.indexOf(key) : order.length);
  for (const [key, indexes] of [...places].sort(([one], [other]) => rank(one) - rank(other))) {
    const name = header[indexes[0]!]!;
    const skip = (reason: string, isConsent = false) =>
      ignored.push({ header: name, reason, ...(isConsent ? { isConsent } : {}) });
    const pair = labeled.exec(key)?.[1];
    const field = mapped.get(key) ?? known[key] ?? consentFieldOf(name);
    if (key === '') skip('no name');
    else if (ignore.has(key)) skip('as stated');
    else if (custom.has(key)) columns.push({ header: name, indexes, field: 'custom', key: custom.get(key)! });
    else if (field === 'accountName' && stated.accountsByName !== true) skip('names, not IDs: see --accounts-by-name');
    else if (field === 'accountName' && taken.has('account')) skip(`${taken.get('account')} is used`);
    else if (field !== undefined && taken.has(field) && !isRepeatable(field))
      skip(`${taken.get(field)} is used`, consentFields.includes(field));
    else if (field !== undefined) {
      taken.set(field, name);
      columns.push({ header: name, indexes, field });
    } else if (pair !== undefined) {
      const labelIndex = labelsOf(pair).flatMap((label) => places.get(label) ?? [])[0];
      columns.push({ header: name, indexes, field: 'labeled', labelIndex });
    } else if (!isLabel(key, keys)) {
      const reason = unusedConsent(name);
      skip(product.unused?.[key] ?? reason ?? '', reason !== undefined);
    }
  }
  columns.sort((one, other) => one.indexes[0]! - other.indexes[0]!);
  return { product, type, columns, ignored, phoneKinds: phoneKindsOf(columns) };
}

const isLabel = (key: string, keys: ReadonlySet<string>) => {
  const [, pair] = /^phone(\d+)(?:label|type)$/.exec(key) ?? [];
  return pair !== undefined && keys.has(`phone${pair}value`);
};

function placesOf(header: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  header.forEach((name, index) => {
    const key = keyOf(name);
    places.set(key, [...(places.get(key) ?? []), index]);
  });
  return places;
}

function refuseUnknown(places: ReadonlyMap<string, unknown>, { map, custom, ignore }: Stated): void {
  const names = [...(map?.keys() ?? []), ...(custom?.keys() ?? []), ...(ignore ?? [])];
  const unknown = names.filter((name) => !places.has(keyOf(name)));
  if (unknown.length > 0) throw new Error(`The file has no column ${unknown.join(', ')}.`);
}

function refuseWithoutId(columns: readonly Column[], { name, idPrefix }: Product): void {
  if (columns.some(({ field }) => field === 'externalId')) return;
  if (idPrefix === undefined)
    throw new Error(
      `Missing column: externalId${name === plain.name ? '' : ` (${name})`}. The file is not recognized as an export of HubSpot, Salesforce, Dynamics, Google or Outlook. Name the column with its IDs: --map "Customer no.=externalId". Fields: ${Object.keys(fields).join(', ')}.`,
    );
}

function refuseWithoutNumber(columns: readonly Column[]): void {
  if (!columns.some(({ field }) => isPhone(field)))
    throw new Error('Missing column: the numbers. Name it: --map "Customer phone=other".');
}

function phoneKindsOf(columns: readonly Column[]): Mapping['phoneKinds'] {
  const all = Object.values(phoneKinds);
  if (columns.some(({ field }) => field === 'labeled')) return all;
  return all.filter((kind) =>
    columns.some(({ field }) => field in phoneKinds && phoneKinds[field as PhoneField] === kind),
  );
}
