import type { CarrierText, NewText, PlacedText } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import { instant, type SqlConnection, texts as textArray } from '../sql/statement';

/**
 * One statement: opens the conversations, puts the texts at their ends, and adds their steps if they follow a move. A
 * conversation that was done or snoozed is open again, and waits for an answer.
 * Conversations are locked in one order. The first text of each gets the time `at`, or a millisecond after its last message,
 * each other one a millisecond later; so the history is in the order of commits.
 */
export async function addTexts(db: SqlConnection, texts: readonly NewText[], at: Date): Promise<PlacedText[]> {
  const rows = await db.planOnce<PlacedText>(sql`
    WITH given AS (
      SELECT *, row_number() OVER same AS nth, count(*) OVER pair AS total,
        bool_or(coalesce((routing ->> 'isAmbiguous')::boolean, false)) OVER pair AS is_ambiguous
      FROM jsonb_to_recordset(${JSON.stringify(texts.map(rowOf))}::jsonb) AS given (
        "place" integer, "id" uuid, "conversationId" uuid, "recordId" uuid, "phoneNumberId" uuid, "customerNumber" text,
        "customerKey" text, "body" text, "media" jsonb, "encoding" text, "segments" integer, "routing" jsonb,
        "withoutMove" jsonb, "isExcess" boolean, "reaction" jsonb, "burstStartedAt" timestamptz, "burstTexts" integer, "carrier" text,
        "carrierMessageId" text, "receiptId" uuid
      ) WINDOW pair AS (PARTITION BY "recordId", "phoneNumberId", "customerKey"), same AS (pair ORDER BY "place")
    ), opened AS (
      INSERT INTO conversation (
        id, record_id, phone_number_id, customer_number, customer_key, last_message_id, last_message_at, last_inbound_at,
        burst_started_at, burst_texts, waiting_since, is_ambiguous
      )
      SELECT "conversationId", "recordId", "phoneNumberId", "customerNumber", "customerKey", id, time.at, time.at,
        "burstStartedAt", "burstTexts", ${instant(at)}, is_ambiguous
      FROM given CROSS JOIN LATERAL (SELECT ${instant(at)} + (total - 1) * interval '1 millisecond' AS at) AS time
      WHERE nth = total ORDER BY "recordId", "phoneNumberId", "customerKey"
      ON CONFLICT (record_id, phone_number_id, customer_key) DO UPDATE SET
        customer_number = excluded.customer_number,
        last_message_id = excluded.last_message_id,
        burst_started_at = excluded.burst_started_at,
        burst_texts = excluded.burst_texts,
        state = 'OPEN',
        snoozed_until = NULL,
        is_ambiguous = conversation.is_ambiguous OR excluded.is_ambiguous,
        (last_message_at, last_inbound_at, waiting_since) = (
          SELECT time, time, coalesce(conversation.waiting_since, time - (excluded.last_message_at - ${instant(at)}))
          FROM (SELECT CASE
            WHEN conversation.last_message_id IS NULL THEN excluded.last_message_at
            ELSE greatest(
              excluded.last_message_at,
              conversation.last_message_at + interval '1 millisecond' + (excluded.last_message_at - ${instant(at)})
            ) END AS time) AS placed)
      RETURNING *
    ), placed AS (
      SELECT given.*, opened.id AS conversation_id, opened.state, opened.snoozed_until, opened.assignee_id,
        opened.waiting_since, opened.is_ambiguous AS is_conversation_ambiguous,
        opened.last_message_at - (given.total - given.nth) * interval '1 millisecond' AS created_at
      FROM given JOIN opened ON opened.record_id = given."recordId" AND opened.phone_number_id = given."phoneNumberId"
        AND opened.customer_key = given."customerKey"
    ), follower AS (
      INSERT INTO moved_message (move_id, message_id, created_at, routing, is_follower, question)
      SELECT latest.id, placed.id, placed.created_at, placed.routing, true, placed."withoutMove"
      FROM placed CROSS JOIN LATERAL (
        SELECT id, to_conversation_id FROM move
        WHERE phone_number_id = placed."phoneNumberId" AND customer_key = placed."customerKey" AND undone_at IS NULL
        ORDER BY move.place DESC LIMIT 1
      ) AS latest
      WHERE placed."withoutMove" IS NOT NULL AND latest.to_conversation_id = placed.conversation_id
    ), added AS (
      INSERT INTO message (
        id, conversation_id, direction, body, media, status, encoding, segments, created_at, routing, carrier,
        carrier_message_id, receipt_id, is_excess, reaction
      )
      SELECT id, conversation_id, 'INBOUND', body, media, 'RECEIVED', encoding, segments, created_at, routing, carrier,
        "carrierMessageId", "receiptId", "isExcess", nullif("reaction", 'null'::jsonb)
      FROM placed ORDER BY place
    )
    SELECT id, conversation_id AS "conversationId", created_at AS "createdAt", state, snoozed_until AS "snoozedUntil",
      assignee_id AS "assigneeId", waiting_since AS "waitingSince", is_conversation_ambiguous AS "isAmbiguous"
    FROM placed ORDER BY place`);
  if (rows.length < texts.length) throw new Error(`${texts.length - rows.length} texts were not placed.`);
  return rows;
}

const rowOf = ({ conversation: { id: conversationId, ...conversation }, burst, ...text }: NewText, place: number) => ({
  ...text,
  ...conversation,
  conversationId,
  burstStartedAt: burst.startedAt,
  burstTexts: burst.texts,
  place,
});

export async function existingTexts(db: SqlConnection, given: readonly CarrierText[]): Promise<CarrierText[]> {
  if (given.length === 0) return [];
  // Planned each time, once a batch: in an almost empty table, a walk along another index is as cheap, and would stay the plan.
  return db.run<CarrierText>(sql`
    SELECT given.carrier, given.carrier_message_id AS "carrierMessageId"
    FROM unnest(
      ${textArray(given.map(({ carrier }) => carrier))}, ${textArray(given.map(({ carrierMessageId }) => carrierMessageId))}
    ) AS given (carrier, carrier_message_id)
    CROSS JOIN LATERAL (
      SELECT FROM message
      WHERE message.carrier = given.carrier AND message.carrier_message_id = given.carrier_message_id
        AND message.direction = 'INBOUND' AND is_looked_up(message.id) OFFSET 0
    ) AS existing`);
}
