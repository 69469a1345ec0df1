import type { Conversations } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import { Any, type EntityManager } from 'typeorm';
import { isOfPair } from '../sql/of-pair';
import { sqlOn, uuids } from '../sql/statement';
import { ConversationEntity } from './conversation.entity';
import {
  conversationWithOwners,
  findConversation,
  keyedColumns,
  keyedConversationOf,
  type KeyedRow,
} from './keyed-conversation';

export function createConversationStore(manager: EntityManager): Conversations {
  const db = sqlOn(manager);
  return {
    async open({ id, recordId, phoneNumberId, customerNumber, customerKey, at }) {
      // Updating the row that exists locks it, and keeps the carrier's latest spelling of the number.
      const rows = await db.planOnce<KeyedRow>(sql`
        WITH opened AS (
          INSERT INTO conversation (id, record_id, phone_number_id, customer_number, customer_key, last_message_at)
          VALUES (${id}, ${recordId}, ${phoneNumberId}, ${customerNumber}, ${customerKey}, ${at})
          ON CONFLICT (record_id, phone_number_id, customer_key)
          DO UPDATE SET customer_number = excluded.customer_number
          RETURNING *
        )
        SELECT ${keyedColumns} FROM opened AS ${conversationWithOwners}`);
      if (rows[0] === undefined) throw new Error(`Conversation ${id} vanished while it was opened.`);
      return keyedConversationOf(rows[0]);
    },
    findById: (id) => findConversation(db, id),
    lock: (id) => findConversation(db, id, sql`FOR NO KEY UPDATE OF conversation`),
    async findLatest(recordId, customerKey, phoneNumberIds) {
      const found = await manager.findOne(ConversationEntity, {
        where: { recordId, customerKey, phoneNumberId: Any([...phoneNumberIds]) },
        order: { updatedAt: 'DESC', id: 'ASC' },
      });
      return found ?? undefined;
    },
    async findLatestOfPair({ phoneNumberId, customerKey }) {
      const rows = await db.run<{ id: string }>(sql`
        SELECT id FROM conversation WHERE ${isOfPair(sql`${phoneNumberId}`, sql`${customerKey}`)}
        ORDER BY last_message_at DESC, id LIMIT 1`);
      return rows[0]?.id;
    },
    async customerNumbersOf(recordId) {
      const rows = await db.run<{ number: string; key: string }>(sql`
        SELECT DISTINCT ON (customer_key) customer_number AS number, customer_key AS key FROM conversation
        WHERE record_id = ${recordId} ORDER BY customer_key, last_message_at DESC`);
      return rows;
    },
    async summarize(ids) {
      await db.run(summarize(ids));
    },
    async markRead(id, userId, upTo) {
      await db.run(sql`
        INSERT INTO conversation_read (user_id, conversation_id, read_until)
        SELECT ${userId}, id, coalesce(${upTo}::timestamptz, last_message_at) FROM conversation WHERE id = ${id}
        ON CONFLICT (user_id, conversation_id)
        DO UPDATE SET read_until = greatest(conversation_read.read_until, excluded.read_until)`);
    },
    async markUnread(id, userId, from) {
      await db.run(sql`
        UPDATE conversation_read SET read_until =
          least(read_until, coalesce(${from}::timestamptz, last_inbound_at) - interval '1 millisecond')
        FROM conversation WHERE conversation.id = ${id} AND conversation_id = ${id} AND user_id = ${userId}`);
    },
  };
}

/**
 * The last message; the first text since somebody replied or closed the conversation; whether a text is here by a close
 * decision that nobody confirmed. A text that was scheduled is a reply, unless it was canceled; an away message is none.
 */
const summarize = (ids: readonly string[]) => sql`
  UPDATE conversation SET last_message_id = last.id, last_inbound_at = last.inbound_at,
    last_message_at = coalesce(last.created_at, conversation.last_message_at),
    waiting_since = last.waiting_since, is_ambiguous = last.is_ambiguous,
    state = CASE WHEN conversation.state = 'DONE' AND last.waiting_since IS NOT NULL THEN 'OPEN' ELSE conversation.state END
  FROM (
    SELECT wanted.id AS conversation_id, message.id, message.created_at,
      (SELECT max(created_at) FROM message WHERE conversation_id = wanted.id AND direction = 'INBOUND') AS inbound_at,
      (SELECT min(created_at) FROM message WHERE conversation_id = wanted.id AND direction = 'INBOUND'
        AND created_at > greatest(answer.at, own.closed_until, '-infinity')) AS waiting_since,
      EXISTS (SELECT 1 FROM message WHERE conversation_id = wanted.id AND direction = 'INBOUND'
        AND created_at > coalesce(own.confirmed_until, '-infinity') AND (routing ->> 'isAmbiguous')::boolean) AS is_ambiguous
    FROM unnest(${uuids(ids)}) AS wanted (id) JOIN conversation AS own ON own.id = wanted.id
    CROSS JOIN LATERAL (
      SELECT (SELECT created_at FROM message
        WHERE conversation_id = wanted.id AND direction = 'OUTBOUND' AND status <> 'CANCELED'
          AND automation ->> 'kind' IS DISTINCT FROM 'AWAY'
        ORDER BY created_at DESC LIMIT 1) AS at
    ) AS answer
    LEFT JOIN LATERAL (
      SELECT id, created_at FROM message WHERE conversation_id = wanted.id ORDER BY created_at DESC LIMIT 1
    ) AS message ON true
  ) AS last
  WHERE conversation.id = last.conversation_id`;
