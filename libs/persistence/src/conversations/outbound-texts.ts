import type { CarrierText, DeliveryState, LockedDelivery, Message, Messages, NumberPair } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import { findPhoneNumbers } from '../directory';
import { isOfPair } from '../sql/of-pair';
import { eachOf, instant, type SqlConnection, texts as textArray, uuids } from '../sql/statement';
import type { TransactionTraces } from '../transaction-traces';
import { findConversations } from './keyed-conversation';
import { messageRows, messages } from './message.entity';

type LockedRow = Message &
  Pick<LockedDelivery, 'carrier' | 'carrierMessageId'> & { readonly traceparent: string | null };

/**
 * Locks messages in the order of their ids. Their conversations are read after that: a statement that did both would still
 * see the conversation that a message was in before it waited for a move of it.
 */
export async function lockDeliveries(
  db: SqlConnection,
  ids: readonly string[],
  traces: TransactionTraces,
): Promise<LockedDelivery[]> {
  if (ids.length === 0) return [];
  const rows = await db.planOnce<LockedRow>(sql`
    SELECT ${messageRows.columns()}, ${messages.only('carrier', 'carrierMessageId', 'traceparent').columns()} FROM message
    WHERE id IN ${eachOf(ids)} ORDER BY id FOR UPDATE`);
  if (rows.length === 0) return [];
  const found = await findConversations(db, new Set(rows.map(({ conversationId }) => conversationId)));
  const conversations = new Map(found.map((conversation) => [conversation.id, conversation]));
  const numberIds = uuids(new Set(found.map(({ phoneNumberId }) => phoneNumberId)));
  const numbers = new Map(
    (await findPhoneNumbers(db, sql`id = ANY (${numberIds})`)).map((number) => [number.id, number]),
  );
  return rows.flatMap(({ carrier, carrierMessageId, traceparent, ...message }) => {
    // A condition of the statement could make PostgreSQL read the index of all outbound messages.
    if (message.direction !== 'OUTBOUND') return [];
    const conversation = conversations.get(message.conversationId);
    const phoneNumber = conversation && numbers.get(conversation.phoneNumberId);
    if (conversation === undefined || phoneNumber === undefined) return [];
    if (traces.of(message.id) === null) traces.learn(message.id, traceparent);
    return { message, conversation, phoneNumber, carrier, carrierMessageId };
  });
}

export async function findOutboundIds(
  db: SqlConnection,
  given: readonly CarrierText[],
): Promise<(CarrierText & { readonly id: string })[]> {
  if (given.length === 0) return [];
  return db.planOnce(sql`
    SELECT given.carrier, given.carrier_message_id AS "carrierMessageId", latest.id
    FROM unnest(
      ${textArray(given.map(({ carrier }) => carrier))}, ${textArray(given.map(({ carrierMessageId }) => carrierMessageId))}
    ) AS given (carrier, carrier_message_id)
    CROSS JOIN LATERAL (
      SELECT id FROM message
      WHERE message.carrier = given.carrier AND message.carrier_message_id = given.carrier_message_id
        AND message.direction = 'OUTBOUND'
      ORDER BY message.created_at DESC LIMIT 1
    ) AS latest`);
}

export async function setStates(db: SqlConnection, states: readonly DeliveryState[]): Promise<void> {
  if (states.length === 0) return;
  await db.planOnce(sql`
    UPDATE message SET status = given.status, problem = given.problem, needs_attention = given."needsAttention",
      carrier_message_id = given."carrierMessageId"
    FROM ${messages.given(states, 'id', 'status', 'problem', 'needsAttention', 'carrierMessageId')}
    WHERE message.id = given.id`);
}

export async function findUnnamed(
  db: SqlConnection,
  { phoneNumberId, customerKey }: NumberPair,
  { body, at }: Parameters<Messages['findUnnamed']>[1],
): Promise<string[]> {
  const rows = await db.run<{ id: string }>(sql`
    SELECT id FROM message
    WHERE conversation_id = ANY (
        ARRAY(SELECT id FROM conversation WHERE ${isOfPair(sql`${phoneNumberId}`, sql`${customerKey}`)})
      )
      AND direction = 'OUTBOUND' AND status IN ('SCHEDULED', 'QUEUED', 'SENDING')
      AND carrier_message_id IS NULL AND body = ${body}
      AND date_trunc('second', coalesce(send_at, created_at)) <= ${instant(at)}
    ORDER BY created_at`);
  return rows.map(({ id }) => id);
}
