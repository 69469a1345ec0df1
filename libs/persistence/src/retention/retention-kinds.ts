import sql, { raw, type Sql } from 'sql-template-tag';
import { instant, text, uuid } from '../sql/statement';

/** Where a walk through a table is; undefined at its start. */
type Place = string | undefined;

/** Rows that are removed when they are old enough. Each statement removes a batch, and returns the `place` of each row. */
export interface RetentionKind {
  readonly batch: (before: Date, after: Place, limit: Sql) => Sql;
}

/** An id of version 7 that no row from this time on is below. */
export const idAt = (at: Date) => {
  const hex = at.getTime().toString(16).padStart(12, '0');
  return uuid(`${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`);
};
const nothing = '00000000-0000-0000-0000-000000000000';

/** Walks a table by its ids, which grow with time. Rows that somebody else is at are left for the next time. */
const walk =
  (table: string, condition: (before: Date) => Sql, remove?: Sql, key = raw('id')): RetentionKind['batch'] =>
  (before, after, limit) => {
    const found = sql`SELECT ${key} FROM ${raw(table)}
      WHERE ${key} > ${uuid(after ?? nothing)} AND ${key} < ${idAt(before)} AND ${condition(before)}
      ORDER BY ${key} LIMIT ${limit} FOR UPDATE SKIP LOCKED`;
    return remove === undefined
      ? sql`DELETE FROM ${raw(table)} WHERE ${key} IN (${found}) RETURNING ${key} AS place`
      : sql`UPDATE ${raw(table)} SET ${remove} WHERE ${key} IN (${found}) RETURNING ${key} AS place`;
  };

const notHeld = sql`NOT EXISTS (SELECT 1 FROM legal_hold JOIN conversation USING (record_id)
  WHERE conversation.id = message.conversation_id)`;
/** Few records are held, so nobody looks for the messages of a callback unless one is. */
const receiptNotHeld = sql`(NOT EXISTS (SELECT 1 FROM legal_hold) OR NOT EXISTS (
  SELECT 1 FROM legal_hold JOIN conversation USING (record_id) JOIN message ON message.conversation_id = conversation.id
  WHERE message.receipt_id = receipt.id OR EXISTS (
    SELECT 1 FROM status_event WHERE message_id = message.id AND status_event.receipt_id = receipt.id)))`;

/** The texts that are emptied. One that was scheduled is as old as its sending, and keeps what it says until it was sent. */
export const isEmptied = (before: Date): Sql => sql`created_at < ${instant(before)}
  AND (coalesce(send_at, created_at) < ${instant(before)} OR status = 'CANCELED')
  AND (body <> '' OR media <> '[]') AND status NOT IN ('SCHEDULED', 'QUEUED') AND ${notHeld}`;

const emptyTexts = walk('message', isEmptied, sql`body = '', media = '[]', reaction = NULL, idempotency_key = NULL`);

/** Everything that is not kept forever. For how many days is configured (`Config.retention`), or a setting of the company. */
export const retentionKinds = {
  receipts: {
    batch: walk(
      'receipt',
      (before) =>
        sql`received_at < ${instant(before)} AND state NOT IN ('PENDING', 'QUARANTINED') AND ${receiptNotHeld}`,
    ),
  },
  quarantined: {
    batch: walk(
      'receipt',
      (before) => sql`received_at < ${instant(before)} AND state = 'QUARANTINED' AND ${receiptNotHeld}`,
    ),
  },
  /** Of long texts that never became whole. */
  parts: { batch: walk('text_part', (before) => sql`received_at < ${instant(before)}`, undefined, raw('receipt_id')) },
  // In the order of the sequence, to leave no gap. The last event stays: numbers continue from it.
  events: {
    batch: (before, _, limit) => sql`DELETE FROM outbox WHERE sequence IN (
      SELECT sequence FROM outbox WHERE sequence < coalesce(
        (SELECT sequence FROM outbox WHERE sequence IS NOT NULL AND created_at >= ${instant(before)} ORDER BY sequence LIMIT 1),
        (SELECT max(sequence) FROM outbox))
      ORDER BY sequence LIMIT ${limit}) RETURNING sequence::text AS place`,
  },
  alarms: { batch: walk('alarm', (before) => sql`ended_at < ${instant(before)}`) },
  notifications: { batch: walk('notification', (before) => sql`created_at < ${instant(before)}`) },
  attempts: {
    batch: walk('send_attempt', (before) => sql`ended_at IS NOT NULL AND started_at < ${instant(before)}`),
  },
  reports: {
    batch: (before, after, limit) => sql`DELETE FROM status_event WHERE id IN (
      SELECT id FROM status_event WHERE id > ${text(after ?? '0')}::bigint AND recorded_at < ${instant(before)}
      ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED) RETURNING id::text AS place`,
  },
  // Their files become orphans, whose bytes are deleted next.
  texts: {
    batch: (before, after, limit) => sql`WITH emptied AS (
        ${emptyTexts(before, after, limit)}
      ), files AS (
        UPDATE stored_file SET message_id = NULL, owner_id = NULL, file_name = NULL, created_at = to_timestamp(0)
        WHERE message_id IN (SELECT place FROM emptied)
      ) SELECT place FROM emptied`,
  },
} as const satisfies Record<string, RetentionKind>;

export type RetentionName = keyof typeof retentionKinds;
export const retentionNames = Object.keys(retentionKinds) as RetentionName[];
