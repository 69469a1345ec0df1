import type { Viewer } from '@patchbay/access';
import type { Consent, ConsentEntry } from '@patchbay/messaging';
import sql, { type Sql } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { keysetAfter, limitOf, type Page } from '../sql/page';
import { eachOf, sqlOn, uuid } from '../sql/statement';
import { conversationVisibleTo, recordVisibleTo } from '../sql/visible';
import { consentEntries } from './consent-entry.entity';
import { consentOf, marksOf, type MarkRow } from './send-rules';

export interface ConsentQueries {
  /** Of the two numbers of each conversation. */
  ofConversations(ids: readonly string[]): Promise<Map<string, Consent>>;
  /** Null if there is no such number. */
  ofPair(phoneNumberId: string, customerKey: string): Promise<Consent | null>;
  /** The caller knows that the viewer may see them. */
  byIds(ids: readonly string[]): Promise<ConsentEntry[]>;
  /** Those of customers whom the viewer may see. */
  visibleByIds(viewer: Viewer, ids: readonly string[]): Promise<ConsentEntry[]>;
  /** Those of one customer, or of all, whom the viewer may see. Latest first. */
  list(viewer: Viewer, customerKey: string | null, page: Page): Promise<ConsentEntry[]>;
}

export function createConsentQueries(dataSource: DataSource): ConsentQueries {
  const db = sqlOn(dataSource);
  const select = (condition: Sql) =>
    db.run<ConsentEntry>(sql`SELECT ${consentEntries.columns()} FROM consent_entry WHERE ${condition}`);
  return {
    async ofConversations(ids) {
      const rows = await db.planOnce<{ id: string; marks: MarkRow[] | null }>(sql`
        SELECT conversation.id, ${marksOf(sql`conversation.customer_key`)} AS marks
        FROM conversation JOIN phone_number ON phone_number.id = conversation.phone_number_id
        WHERE conversation.id IN ${eachOf(ids)}`);
      return new Map(rows.map(({ id, marks }) => [id, consentOf(marks)]));
    },
    async ofPair(phoneNumberId, customerKey) {
      const [row] = await db.planOnce<{ marks: MarkRow[] | null }>(sql`
        SELECT ${marksOf(sql`${customerKey}::text`)} AS marks FROM phone_number WHERE id = ${uuid(phoneNumberId)}`);
      return row === undefined ? null : consentOf(row.marks);
    },
    byIds: (ids) => select(sql`id IN ${eachOf(ids)}`),
    visibleByIds: (viewer, ids) => select(sql`id IN ${eachOf(ids)} AND ${customerVisibleTo(viewer)}`),
    list: (viewer, customerKey, page) =>
      select(sql`${customerKey === null ? sql`true` : sql`customer_key = ${customerKey}`} AND ${customerVisibleTo(viewer)}
        AND ${keysetAfter(page, ['at', 'id'], '<')} ORDER BY at DESC, id DESC LIMIT ${limitOf(page.limit)}`),
  };
}

/** On a `consent_entry`: its customer has a conversation or a record that the viewer may see. */
function customerVisibleTo(viewer: Viewer): Sql {
  if (viewer.role === 'ADMIN') return sql`true`;
  return visibleCustomer(viewer, sql`consent_entry.customer_key`);
}

/** A customer with this key has a conversation or a record, or an opportunity has theirs, that the viewer may see. */
export const visibleCustomer = (viewer: Viewer, key: Sql): Sql => sql`(
  EXISTS (SELECT 1 FROM conversation JOIN phone_number ON phone_number.id = conversation.phone_number_id
    JOIN record ON record.id = conversation.record_id
    WHERE conversation.customer_key = ${key} AND conversation.last_message_id IS NOT NULL
      AND ${conversationVisibleTo(viewer)} OFFSET 0)
  OR EXISTS (SELECT 1 FROM record_phone
    CROSS JOIN LATERAL (
      SELECT record_phone.record_id AS id
      UNION ALL SELECT id FROM record WHERE contact_id = record_phone.record_id AND type = 'OPPORTUNITY'
      UNION ALL SELECT id FROM record WHERE account_id = record_phone.record_id AND type = 'OPPORTUNITY'
    ) AS holder
    JOIN record ON record.id = holder.id
    WHERE record_phone.number_key = ${key} AND ${recordVisibleTo(viewer)} OFFSET 0))`;
