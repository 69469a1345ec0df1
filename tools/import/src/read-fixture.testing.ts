import { resolve } from 'node:path';
import { mapColumns, type Mapping, type Stated } from './columns';
import { openTable, type Table } from './reading';
import { createOwners, readRecord, type RecordInput, type Rules } from './records';

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
  const table = await openTable(resolve(__dirname, '../fixtures', name));
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
