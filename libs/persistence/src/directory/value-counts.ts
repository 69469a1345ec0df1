import { conversationScope, recordScope, type Viewer } from '@patchbay/access';
import type { RecordType } from '@patchbay/routing-domain';
import sql, { empty, join, type Sql } from 'sql-template-tag';
import { and, limitOf } from '../sql/page';
import { text } from '../sql/statement';
import { ownedWithin } from '../sql/visible';
import { isNamedByNumber } from './record-matches';

/** How many records are counted, so that a count costs the same however many there are. */
export const maxCountedRecords = 10_000;

/** A field of records, as templates name it. */
export interface AskedField {
  /** Such as `record.name`. */
  readonly path: string;
  /** Of a custom field. */
  readonly key: string | null;
}

export interface ValueCounts {
  /** At most `maxCountedRecords`. */
  readonly records: number;
  /** How many of them have a value for each field that was asked about, in order. */
  readonly having: readonly number[];
}

/** Whether a `record` has a value for a field. No record has one for an unknown field. */
const conditions: Readonly<Record<string, Sql>> = {
  'record.name': sql`NOT ${isNamedByNumber}`,
  'record.firstName': sql`record.first_name <> ''`,
  'record.lastName': sql`record.last_name <> ''`,
  'record.type': sql`true`,
  'record.owner': sql`true`,
  'record.account': sql`record.account_id IS NOT NULL`,
  'record.contact': sql`record.contact_id IS NOT NULL`,
};

const hasValue = ({ path, key }: AskedField): Sql =>
  key === null ? (conditions[path] ?? sql`false`) : sql`record.fields ->> ${text(key)} <> ''`;

/**
 * One row of `ValueCounts`, of the active records of a type that the viewer may see. The values of a record are put
 * together once, not once for each field.
 */
export function countingValues(viewer: Viewer, recordType: RecordType, fields: readonly AskedField[]): Sql {
  const counts = fields.map((field) => sql`count(*) FILTER (WHERE ${hasValue(field)})`);
  return sql`
    SELECT count(*)::integer AS records, ARRAY[${counts.length === 0 ? empty : join(counts)}]::integer[] AS having
    FROM (
      SELECT id, name, first_name, last_name, account_id, contact_id, fields || '{}' AS fields FROM record
      WHERE id IN (SELECT id FROM (${visibleIds(viewer, recordType)}) AS visible GROUP BY id LIMIT ${limitOf(maxCountedRecords)})
      OFFSET 0
    ) AS record`;
}

/** Those of the viewer's owners, and those with a conversation on a number that the viewer sees. */
function visibleIds(viewer: Viewer, recordType: RecordType): Sql {
  const limit = limitOf(maxCountedRecords);
  const isCounted = sql`record.type = ${text(recordType)} AND record.is_active AND record.merged_into_id IS NULL`;
  const owned = sql`SELECT id FROM record WHERE ${and([isCounted, ownedWithin(recordScope(viewer), 'record')])} LIMIT ${limit}`;
  const talks = conversationScope(viewer);
  if (talks.kind !== 'owners') return owned;
  return sql`
    (${owned}) UNION ALL (
      SELECT DISTINCT record.id FROM conversation
      JOIN phone_number ON phone_number.id = conversation.phone_number_id
      JOIN record ON record.id = conversation.record_id
      WHERE conversation.last_message_id IS NOT NULL AND ${and([ownedWithin(talks, 'phone_number'), isCounted])}
      LIMIT ${limit})`;
}
