import {
  type Column,
  type ConsentResult,
  type Counts,
  delimiters,
  fields,
  type Mapping,
  type RecordInput,
  type Survey,
  type Table,
  type Warnings,
} from '@patchbay/importing';

const number = (count: number) => count.toLocaleString('en');
const several = (count: number, noun: string) => `${number(count)} ${noun}${count === 1 ? '' : 's'}`;

/** How a file is understood. */
export function describeTable(
  { encoding, delimiter, header }: Table,
  { product, type, columns, ignored }: Mapping,
): string {
  const width = Math.max(...columns.map((column) => column.header.length));
  return [
    `Encoding: ${encoding.description}`,
    `Delimiter: ${delimiters[delimiter as keyof typeof delimiters]}`,
    `Recognized: ${product.name}${type === undefined ? '' : `, records of type ${type}`}`,
    `Columns: ${columns.length} of ${header.length}`,
    ...columns.map((column) => `  ${column.header.padEnd(width)} → ${describeField(column)}`),
    ...describeIgnored(ignored),
  ].join('\n');
}

function describeField({ field, key, indexes }: Column): string {
  const times = indexes.length > 1 ? ` (${indexes.length} columns)` : '';
  if (field === 'custom') return `custom field ${key}${times}`;
  if (field === 'labeled') return `phone number, its kind by its label${times}`;
  return `${field}: ${fields[field]}${times}`;
}

function describeIgnored(ignored: Mapping['ignored']): string[] {
  if (ignored.length === 0) return [];
  const named = ignored.map(
    ({ header, reason }) => `${header || '(no name)'}${reason === '' || header === '' ? '' : ` (${reason})`}`,
  );
  return [`Ignored columns: ${named.join(', ')}`];
}

/** What the first rows became, and what was left out of rows. */
export function describeSurvey({ firstRows, warnings }: Survey): string {
  return [
    ...(firstRows.length === 0 ? [] : ['First rows:']),
    ...firstRows.map(({ line, record }) => `  line ${line}: ${describeRecord(record)}`),
    ...describeWarnings(warnings),
  ].join('\n');
}

function describeRecord({ type, externalId, phones, phoneKinds: _, ...rest }: RecordInput): string {
  const parts = Object.entries(rest).filter(([, value]) => value !== undefined);
  const values = parts.map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const numbers = phones?.map(({ kind, number: value }) => `${kind} ${value}`) ?? [];
  return [`${type} ${externalId}`, ...values, ...numbers].join(', ');
}

export const describeWarnings = (warnings: Warnings): string[] =>
  [...warnings].map(([text, { count, line }]) => `Warning, ${several(count, 'row')}, first in line ${line}: ${text}`);

export function describeCounts(counts: Counts, dryRun: boolean): string {
  const { created, updated, unchanged, stale, repeated, refused } = counts;
  const parts = [
    ...[`${created} created`, `${updated} updated`, `${unchanged} unchanged`],
    ...(stale > 0 ? [`${stale} stale (older than what is stored, or merged)`] : []),
    ...(repeated > 0 ? [`${repeated} repeated in the file`] : []),
  ];
  return `${dryRun ? 'Dry run: ' : ''}${parts.join(', ')}, ${refused} refused.`;
}

/** What is known of a file before it is read: columns that seem to say who must not be texted, and are not used. */
export const describeUnusedConsent = ({ ignored }: Mapping): string[] =>
  ignored
    .filter(({ isConsent }) => isConsent === true)
    .map(({ header, reason }) => `Warning: the column ${header} is not used: ${reason}.`);

export function describeConsent({ counts, warnings }: ConsentResult, dryRun: boolean): string {
  const { optedOut, optedIn, canceled, refused } = counts;
  const parts = [
    several(optedOut, 'opt-out'),
    several(optedIn, 'opt-in'),
    ...(canceled > 0 ? [`${several(canceled, 'scheduled text')} canceled`] : []),
    `${number(refused)} not recorded`,
  ];
  return [...describeWarnings(warnings), `${dryRun ? 'Dry run: ' : ''}consent: ${parts.join(', ')}.`].join('\n');
}
