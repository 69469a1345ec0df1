import sql, { raw, type Sql } from 'sql-template-tag';
import { limitOf } from '../sql/page';
import { instant, uuids } from '../sql/statement';
import { answers, asks, closest } from './answers';

/** Along the index of all messages. */
export const inQuarter = (at: string, quarter: string) =>
  raw(`(${at} AT TIME ZONE 'UTC') >= (${quarter} AT TIME ZONE 'UTC')
  AND (${at} AT TIME ZONE 'UTC') < (${quarter} AT TIME ZONE 'UTC') + interval '15 minutes'`);

export const quarterOf = (at: string) => raw(`date_bin('15 minutes', ${at}, timestamptz '2000-01-01 00:00Z')`);

/** What was written of the log since the position, as far as it changes figures. */
export const changesAfter = (sequence: string, limit: Sql): Sql => sql`
  SELECT sequence, created_at AS "createdAt", event ->> 'type' AS type, (event ->> 'messageId')::uuid AS "messageId",
    (event ->> 'conversationId')::uuid AS "conversationId"
  FROM outbox WHERE sequence > ${sequence}::bigint ORDER BY sequence LIMIT ${limit}`;

const add = (quarters: Sql) => sql`INSERT INTO figure_due (at) ${quarters} ON CONFLICT DO NOTHING`;

/**
 * The quarters that these messages are in. Whether a message asks or answers also changes who waits before and after it: the
 * one who waits for it began in an earlier quarter, and the next one who asks waits or does not. A move can change a time by
 * milliseconds.
 */
export const addDueOfMessages = (ids: readonly string[]): Sql =>
  add(sql`
    WITH text AS (
      SELECT message.id, message.created_at, conversation.phone_number_id, conversation.customer_key
      FROM (SELECT DISTINCT unnest(${uuids(ids)}) AS id) AS given JOIN message USING (id)
        JOIN conversation ON conversation.id = message.conversation_id
    ), answer AS (
      SELECT text.*, coalesce(former.created_at, '-infinity') AS answered_at, coalesce(former.id, text.id) AS answer_id
      FROM text LEFT JOIN LATERAL ${closest('text', 'before', answers('near'))} AS former ON true
    ), former AS (
      SELECT answered_at AS created_at, answer_id AS id, phone_number_id, customer_key FROM answer
    )
    SELECT ${quarterOf('created_at')} FROM text
    UNION SELECT ${quarterOf("created_at - interval '1 second'")} FROM text
    UNION SELECT ${quarterOf('next.created_at')} FROM text
      CROSS JOIN LATERAL ${closest('text', 'after', asks('near'))} AS next
    UNION SELECT ${quarterOf('next.created_at')} FROM former
      CROSS JOIN LATERAL ${closest('former', 'after', asks('near'))} AS next`);

/** Entries that were recorded shortly before the events about these conversations, and the texts that they are about. */
export const entriesOf = (conversationIds: readonly string[], since: Date): Sql => sql`
  SELECT DISTINCT entry.message_id AS "messageId", entry.at
  FROM conversation JOIN consent_entry AS entry ON entry.customer_key = conversation.customer_key
  WHERE conversation.id IN (SELECT unnest(${uuids(conversationIds)})) AND entry.message_id IS NOT NULL
    AND entry.recorded_at >= ${instant(since)}`;

export const addDueOf = (times: Sql): Sql => add(sql`SELECT DISTINCT ${quarterOf('at')} FROM (${times}) AS given (at)`);

/** The first message from then on, found by the index of all. */
const firstFrom = (at: Sql) => sql`SELECT ${quarterOf('created_at')} AS at FROM message
  WHERE (created_at AT TIME ZONE 'UTC') >= (${at} AT TIME ZONE 'UTC') ORDER BY (created_at AT TIME ZONE 'UTC'), id LIMIT 1`;

/** Every quarter since then that has something to count; it goes from one to the next. */
export const addDueSince = (since: Date): Sql =>
  add(sql`
    WITH RECURSIVE quarter AS (
      (${firstFrom(sql`${instant(since)}`)})
      UNION ALL
      SELECT next.at FROM quarter CROSS JOIN LATERAL (
        ${firstFrom(raw("(quarter.at + interval '15 minutes')"))}
      ) AS next
    )
    SELECT at FROM quarter
    UNION SELECT ${quarterOf('at')} FROM consent_entry WHERE message_id IS NOT NULL AND at >= ${instant(since)}`);

/** The latest first: they are looked at. Some quarters, or one that is full. */
export const takeDue = (maxQuarters: number, maxTexts: number): Sql => sql`
  DELETE FROM figure_due WHERE at IN (
    SELECT at FROM (
      SELECT due.at, sum(texts.count) OVER (ORDER BY due.at DESC) - texts.count AS before
      FROM (SELECT at FROM figure_due ORDER BY at DESC LIMIT ${limitOf(maxQuarters)}) AS due CROSS JOIN LATERAL (
        SELECT count(*) AS count FROM (
          SELECT 1 FROM message WHERE ${inQuarter('created_at', 'due.at')} LIMIT ${limitOf(maxTexts)}) AS one
      ) AS texts
    ) AS taken WHERE before < ${maxTexts}::integer
  ) RETURNING at`;
