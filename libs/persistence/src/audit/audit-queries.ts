import type { AuditedRow, ChainedChange } from '@patchbay/messaging';
import type { RecordType } from '@patchbay/routing-domain';
import type { Pool } from 'pg';
import sql, { type Sql } from 'sql-template-tag';
import { groupBy } from '../sql/group-by';
import { and, keysetAfter, limitOf, type Page } from '../sql/page';
import { eachOf, instant, sqlOn, texts, uuid, uuids } from '../sql/statement';
import { table } from '../sql/table';
import { AuditChangeEntity } from './audit-change.entity';
import { AuditEntryEntity } from './audit-entry.entity';

export interface AuditFilter {
  /** Ids of users and service accounts. */
  readonly actorIds?: readonly string[] | null;
  readonly actions?: readonly string[] | null;
  readonly subjectId?: string | null;
  readonly since?: Date | null;
  /** Exclusive. */
  readonly until?: Date | null;
}

export interface AuditChangeView extends ChainedChange {
  /** The type of the record now; null for other subjects, and for records that are gone. */
  readonly recordType: RecordType | null;
  /** Null if an erasure took it out. */
  readonly change: AuditedRow | null;
}

export type AuditEntryView = AuditEntryEntity & {
  /** At most `maxAuditChanges`, in the order in which they were made. */
  readonly changes: readonly AuditChangeView[];
};

/** How many changes of an entry are shown. A change of more rows than that is bulk: the first ones show what was done. */
export const maxAuditChanges = 1_000;

/** The audit log, for administrators. The caller has asked the policy. */
export interface AuditQueries {
  byIds(ids: readonly string[]): Promise<AuditEntryView[]>;
  /** Latest first; oldest first for an export. */
  list(filter: AuditFilter, page: Page, order?: 'latest' | 'oldest'): Promise<AuditEntryView[]>;
  /** All changes of an entry, as the chain covers them. */
  chainedChangesOf(id: string): Promise<ChainedChange[]>;
}

const entries = table(AuditEntryEntity);
const chained = table(AuditChangeEntity).only('id', 'subjectKind', 'subjectId', 'digest');
const changes = table(AuditChangeEntity).only('id', 'entryId', 'subjectKind', 'subjectId', 'digest', 'change');

export function createAuditQueries(searches: Pool): AuditQueries {
  const db = sqlOn(searches);
  const read = async (rest: Sql): Promise<AuditEntryView[]> => {
    const found = await db.run<AuditEntryEntity>(sql`SELECT ${entries.columns()} FROM audit_entry ${rest}`);
    const rows = await db.run<AuditChangeView & { entryId: string }>(sql`
      SELECT found.*, record.type AS "recordType" FROM (SELECT unnest(${uuids(found.map(({ id }) => id))}) AS id) AS wanted
      CROSS JOIN LATERAL (
        SELECT ${changes.columns()} FROM audit_change WHERE entry_id = wanted.id
        ORDER BY audit_change.id LIMIT ${limitOf(maxAuditChanges)}
      ) AS found LEFT JOIN record ON found."subjectKind" = 'Record' AND record.id = found."subjectId"
      ORDER BY found.id`);
    const byEntry = groupBy(rows, 'entryId');
    return found.map((entry) => ({ ...entry, changes: byEntry.get(entry.id) ?? [] }));
  };
  return {
    byIds: (ids) => read(sql`WHERE id IN ${eachOf(ids)}`),
    list: (filter, page, order = 'latest') =>
      read(sql`
        WHERE ${and([keysetAfter(page, ['at', 'id'], order === 'latest' ? '<' : '>'), ...conditionsOf(filter)])}
        ORDER BY ${order === 'latest' ? sql`at DESC, id DESC` : sql`at, id`} LIMIT ${limitOf(page.limit)}`),
    chainedChangesOf: (id) =>
      db.run<ChainedChange>(
        sql`SELECT ${chained.columns()} FROM audit_change WHERE entry_id = ${uuid(id)} ORDER BY id`,
      ),
  };
}

function conditionsOf({ actorIds, actions, subjectId, since, until }: AuditFilter): Sql[] {
  const conditions: Sql[] = [];
  if (actorIds != null) conditions.push(sql`coalesce(user_id, account_id) = ANY (${uuids(actorIds)})`);
  if (actions != null) conditions.push(sql`action = ANY (${texts(actions)})`);
  if (subjectId != null)
    conditions.push(sql`id IN (SELECT entry_id FROM audit_change WHERE subject_id = ${uuid(subjectId)})`);
  if (since != null) conditions.push(sql`at >= ${instant(since)}`);
  if (until != null) conditions.push(sql`at < ${instant(until)}`);
  return conditions;
}
