import sql, { raw, type Sql } from 'sql-template-tag';

/*
 * Who waits for an answer, between one of our numbers and a customer: whatever their record is, so that moves and merges
 * change no figure. These conditions use only what an erasure and the retention of texts leave as it is.
 */

/** A text of a customer who wants an answer: no reaction, none of a flood, and none that opts out or in. */
export const asks = (message: string): Sql =>
  raw(`(${message}.direction = 'INBOUND' AND NOT ${message}.is_excess
  AND ${message}.reaction_to_id IS NULL AND NOT EXISTS (SELECT 1 FROM consent_entry WHERE message_id = ${message}.id))`);

/** A text of a user or a service account that left and did not fail. */
export const answers = (message: string): Sql =>
  raw(`(${message}.direction = 'OUTBOUND'
  AND (${message}.sender_id IS NOT NULL OR ${message}.account_id IS NOT NULL)
  AND ${message}.status IN ('SENDING', 'SENT', 'DELIVERED'))`);

/** The closest message of the same two numbers before or after `text`, which has `phone_number_id` and `customer_key`. */
export function closest(text: string, where: 'before' | 'after', condition: Sql): Sql {
  const [order, comparison] = where === 'before' ? ['DESC', '<'] : ['ASC', '>'];
  const inOrder = (message: string) => raw(`${message}.created_at ${order}, ${message}.id ${order}`);
  return sql`(
    SELECT near.* FROM conversation AS pair CROSS JOIN LATERAL (
      SELECT near.* FROM message AS near
      WHERE near.conversation_id = pair.id AND near.created_at ${raw(`${comparison}= ${text}.created_at`)}
        AND (near.created_at, near.id) ${raw(`${comparison} (${text}.created_at, ${text}.id)`)} AND ${condition}
      ORDER BY ${inOrder('near')} LIMIT 1
    ) AS near
    WHERE pair.customer_key = ${raw(text)}.customer_key AND pair.phone_number_id = ${raw(text)}.phone_number_id
    ORDER BY ${inOrder('near')} LIMIT 1)`;
}
