import {
  consentColumnsOf,
  type ConsentRules,
  createOwners,
  mapColumns,
  type Mapping,
  nameListColumns,
  openTable,
  readConsent,
  readRecord,
  type RecordInput,
  type Rules,
  type Stated,
  type Table,
} from '@patchbay/importing';
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';

/** The users of the fixtures: Ana, whom Salesforce knows by an id of its own, and Ben. */
export const owners = createOwners(
  [
    { externalId: 'ana', name: 'Ana Ruiz', email: 'ana@example.com' },
    { externalId: 'ben', name: 'Ben Okafor', email: 'ben@example.com' },
    { externalId: '005300000041AnAAAU', name: 'Ana at Salesforce', email: '' },
    { externalId: 'twin-1', name: 'Same Name', email: '' },
    { externalId: 'twin-2', name: 'Same Name', email: '' },
  ],
  [{ externalId: 'west', name: 'West' }],
);

export interface ReadFixture {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly records: ReadonlyMap<string, RecordInput>;
  readonly refused: readonly { readonly line: number; readonly reason: string }[];
  readonly warnings: readonly string[];
}

/** Reads a file as the import does, without a gateway. Records are as JSON, which leaves out what is undefined. */
export async function readFixture(name: string, stated: Stated = {}, more: Partial<Rules> = {}): Promise<ReadFixture> {
  const table = await openTable(() => createReadStream(resolve(__dirname, '../fixtures', name)));
  const mapping = mapColumns(table.header, stated);
  const records = new Map<string, RecordInput>();
  const refused: { line: number; reason: string }[] = [];
  const warnings: string[] = [];
  for await (const { line, cells, fault } of table.rows()) {
    const read = fault ?? readRecord(cells, { ...defaults, mapping, ...more });
    if (typeof read === 'string') refused.push({ line, reason: read });
    else {
      records.set(read.record.externalId, JSON.parse(JSON.stringify(read.record)) as RecordInput);
      warnings.push(...read.warnings.map((warning) => `${line}: ${warning}`));
    }
  }
  return { table, mapping, records, refused, warnings };
}

const defaults: Omit<Rules, 'mapping'> = {
  owners,
  kindOf: () => undefined,
  accountOf: (name) => ({ 'Harbor Supply': 'harbor' })[name],
  country: undefined,
  dates: { order: undefined, zone: undefined },
  decimal: '.',
  hasDefaultOwner: false,
};

/** Reads what a file says of consent as the import does, without a gateway. Entries have the last digits of their number. */
export async function readConsents(
  name: string,
  stated: Stated = {},
  more: Partial<ConsentRules> = {},
): Promise<{
  readonly mapping: Mapping;
  readonly entries: readonly string[];
  readonly evidence: readonly string[];
  readonly unclear: readonly string[];
  readonly warnings: readonly string[];
}> {
  const isOptOutList = stated.numberList ?? false;
  const table = await openTable(
    () => createReadStream(resolve(__dirname, '../fixtures', name)),
    isOptOutList ? { nameColumns: nameListColumns } : {},
  );
  const mapping = mapColumns(table.header, stated);
  const rules: ConsentRules = {
    ...{ mapping: consentColumnsOf(mapping), country: 'US', dates: { order: 'MDY', zone: 'UTC' }, file: name },
    ...{ isOptOutList, subject: { scope: 'COMPANY' }, now: new Date('2026-11-28T00:00:00Z') },
    subjectOf: (written) => (written === '+13125550100' ? { scope: 'PHONE_NUMBER', subjectId: 'ours' } : undefined),
    ...more,
  };
  const [entries, evidence, unclear, warnings]: string[][] = [[], [], [], []];
  for await (const row of table.rows()) {
    const read = row.fault ?? readConsent(row, rules);
    if (typeof read === 'string') {
      unclear!.push(`${row.line}: ${read}`);
      continue;
    }
    for (const { customerNumber, state, at, scope, evidence: said } of read.entries) {
      entries!.push([customerNumber.slice(-4), state, at ?? 'now', ...(scope === 'COMPANY' ? [] : [scope])].join(' '));
      evidence!.push(said);
    }
    warnings!.push(...read.warnings.map((warning) => `${row.line}: ${warning}`));
  }
  return { mapping, entries: entries!, evidence: evidence!, unclear: unclear!, warnings: warnings! };
}
