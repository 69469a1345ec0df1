import { type Column, type Mapping, phoneKinds } from '../columns';
import { maxPhones } from '../limits';
import { readNumbers } from '../values';
import type { RecordInput } from './record-input';

type Phone = NonNullable<RecordInput['phones']>[number];

/** Labels of Google's, in the languages that we know. A number with another label is of the kind OTHER. */
const labels: readonly (readonly [RegExp, Phone['kind']])[] = [
  [/mobil|cell|móvil|portable|iphone/i, 'MOBILE'],
  [/work|arbeit|geschäft|trabajo|bureau|travail|main|haupt/i, 'BUSINESS'],
  [/home|privat|casa|domicile|zuhause/i, 'HOME'],
];
const notForTexts = /fax|pager/i;

export interface ReadPhones {
  readonly phones: readonly Phone[];
  readonly hasExtension: boolean;
}

/** The numbers of a row, each once, or what is wrong with one of them. */
export function readPhones(
  cells: readonly string[],
  { columns }: Mapping,
  country: string | undefined,
): ReadPhones | string {
  const phones: Phone[] = [];
  let hasExtension = false;
  for (const column of columns) {
    const kind = kindOf(column, cells);
    if (kind === undefined) continue;
    const read = readNumbers(cells[column.indexes[0]!] ?? '', country);
    if (typeof read === 'string') return `${column.header}: ${read}`;
    hasExtension ||= read.hasExtension;
    for (const number of read.numbers)
      if (phones.every((phone) => phone.number !== number)) phones.push({ kind, number });
  }
  if (phones.length > maxPhones) return `The row has ${phones.length} numbers. A record can have at most ${maxPhones}.`;
  return { phones, hasExtension };
}

function kindOf({ field, labelIndex }: Column, cells: readonly string[]): Phone['kind'] | undefined {
  if (field in phoneKinds) return phoneKinds[field as keyof typeof phoneKinds];
  if (field !== 'labeled') return undefined;
  const label = labelIndex === undefined ? '' : (cells[labelIndex] ?? '');
  return notForTexts.test(label) ? undefined : (labels.find(([pattern]) => pattern.test(label))?.[1] ?? 'OTHER');
}
