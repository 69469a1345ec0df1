import type { Conversations, KeyedConversation } from '@patchbay/messaging';
import type { EntityManager } from 'typeorm';
import { queryPrepared } from '../sql/prepared';
import {
  conversationColumns,
  conversationOf,
  conversationWithOwners,
  keyedConversationColumns,
  keyedConversationOf,
  type ConversationRow,
  type KeyedConversationRow,
} from '../sql/rows';

export function createConversations(manager: EntityManager): Conversations {
  const find = async (id: string, suffix = ''): Promise<KeyedConversation | undefined> => {
    const rows: KeyedConversationRow[] = await manager.query(
      `SELECT ${keyedConversationColumns} FROM ${conversationWithOwners} WHERE conversation.id = $1 ${suffix}`,
      [id],
    );
    return rows[0] && keyedConversationOf(rows[0]);
  };
  return {
    async open({ id, recordId, phoneNumberId, customerNumber, customerKey, at }) {
      // The update of what is there already takes its lock, and the carrier's latest spelling of the number.
      const rows = await queryPrepared<KeyedConversationRow>(
        manager,
        `WITH opened AS (
           INSERT INTO conversation (id, record_id, phone_number_id, customer_number, customer_key, last_message_at)
           VALUES ($1, $2, $3, $4, $5, $6)
           ON CONFLICT (record_id, phone_number_id, customer_key)
           DO UPDATE SET customer_number = excluded.customer_number
           RETURNING *
         )
         SELECT ${keyedConversationColumns} FROM opened AS ${conversationWithOwners}`,
        [id, recordId, phoneNumberId, customerNumber, customerKey, at],
      );
      if (rows[0] === undefined) throw new Error(`Conversation ${id} vanished while it was opened.`);
      return keyedConversationOf(rows[0]);
    },
    findById: (id) => find(id),
    lock: (id) => find(id, 'FOR NO KEY UPDATE OF conversation'),
    async findLatest(recordId, customerKey, phoneNumberIds) {
      const rows: ConversationRow[] = await manager.query(
        `SELECT ${conversationColumns} FROM conversation
         WHERE record_id = $1 AND customer_key = $2 AND phone_number_id = ANY ($3::uuid[])
         ORDER BY last_message_at DESC, id LIMIT 1`,
        [recordId, customerKey, phoneNumberIds],
      );
      return rows[0] && conversationOf(rows[0]);
    },
    async customerNumbersOf(recordId) {
      const rows: { customer_number: string; customer_key: string }[] = await manager.query(
        `SELECT DISTINCT ON (customer_key) customer_number, customer_key FROM conversation
         WHERE record_id = $1 ORDER BY customer_key, last_message_at DESC`,
        [recordId],
      );
      return rows.map((row) => ({ number: row.customer_number, key: row.customer_key }));
    },
    async summarize(ids) {
      await manager.query(
        `UPDATE conversation SET last_message_id = last.id, last_inbound_at = last.inbound_at,
           last_message_at = coalesce(last.created_at, conversation.last_message_at)
         FROM (
           SELECT wanted.id AS conversation_id, message.id, message.created_at,
             (SELECT max(created_at) FROM message WHERE conversation_id = wanted.id AND direction = 'INBOUND') AS inbound_at
           FROM unnest($1::uuid[]) AS wanted (id)
           LEFT JOIN LATERAL (
             SELECT id, created_at FROM message WHERE conversation_id = wanted.id ORDER BY created_at DESC LIMIT 1
           ) AS message ON true
         ) AS last
         WHERE conversation.id = last.conversation_id`,
        [ids],
      );
    },
    async markRead(id, userId) {
      await manager.query(
        `INSERT INTO conversation_read (user_id, conversation_id, read_until)
         SELECT $2, id, last_message_at FROM conversation WHERE id = $1
         ON CONFLICT (user_id, conversation_id)
         DO UPDATE SET read_until = greatest(conversation_read.read_until, excluded.read_until)`,
        [id, userId],
      );
    },
  };
}
