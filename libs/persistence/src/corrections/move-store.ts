import type { Move, Moves, Relocation } from '@patchbay/messaging';
import type { EntityManager } from 'typeorm';

interface MoveRow {
  id: string;
  phone_number_id: string;
  customer_key: string;
  from_conversation_id: string;
  to_conversation_id: string;
  to_record_id: string;
  moved_by: string;
  moved_at: Date;
  undone_at: Date | null;
}

/**
 * Each message takes its moment in the other conversation. Moments are unique within a conversation: one that is taken
 * there pushes the message to the next free millisecond, found among the thousand behind it.
 */
const placeSql = `
  SELECT free.at FROM generate_series($2::timestamptz, $2::timestamptz + interval '1 second', interval '1 millisecond') AS free (at)
  WHERE NOT EXISTS (SELECT 1 FROM message WHERE conversation_id = $1 AND created_at = free.at)
  ORDER BY free.at LIMIT 1`;

/**
 * Who has read what was moved has read it there too, as far as that marks nothing else as read: their mark moves up to
 * the last moved text that they had read, unless texts of the other conversation that they have not read lie before it.
 */
const carryMarksSql = `
  INSERT INTO conversation_read (user_id, conversation_id, read_until)
  SELECT carried.user_id, $2, carried.read_until
  FROM (
    SELECT mark.user_id, max(message.created_at) AS read_until
    FROM conversation_read AS mark JOIN message ON message.id = ANY ($3::uuid[]) AND message.created_at <= mark.read_until
    WHERE mark.conversation_id = $1 GROUP BY mark.user_id
  ) AS carried
  LEFT JOIN conversation_read AS there ON there.user_id = carried.user_id AND there.conversation_id = $2
  WHERE NOT EXISTS (
    SELECT 1 FROM message WHERE message.conversation_id = $2 AND message.direction = 'INBOUND' AND message.id <> ALL ($3::uuid[])
      AND message.created_at <= carried.read_until AND message.created_at > coalesce(there.read_until, '-infinity')
  )
  ON CONFLICT (user_id, conversation_id)
  DO UPDATE SET read_until = greatest(conversation_read.read_until, excluded.read_until)`;

export function createMoves(manager: EntityManager): Moves {
  return {
    async add(move, messages) {
      await manager.query(
        `INSERT INTO move (id, phone_number_id, customer_key, from_conversation_id, to_conversation_id, to_record_id, moved_by, moved_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          move.id,
          move.phoneNumberId,
          move.customerKey,
          move.fromConversationId,
          move.toConversationId,
          move.toRecordId,
          move.movedBy,
          move.at,
        ],
      );
      await manager.query(
        `INSERT INTO moved_message (move_id, message_id, created_at, routing)
         SELECT $1, id, "createdAt", routing FROM jsonb_to_recordset($2) AS given (id uuid, "createdAt" timestamptz, routing jsonb)`,
        [move.id, JSON.stringify(messages.map(({ id, createdAt, routing }) => ({ id, createdAt, routing })))],
      );
    },

    async findById(id) {
      const rows: MoveRow[] = await manager.query('SELECT * FROM move WHERE id = $1 FOR UPDATE', [id]);
      return rows[0] && moveOf(rows[0]);
    },

    async messagesBefore(id) {
      const rows: { message_id: string; created_at: Date; routing: Relocation['routing'] }[] = await manager.query(
        'SELECT message_id, created_at, routing FROM moved_message WHERE move_id = $1 ORDER BY created_at, message_id',
        [id],
      );
      return rows.map((row) => ({ messageId: row.message_id, createdAt: row.created_at, routing: row.routing }));
    },

    async saidSince({ toConversationId, at }) {
      const rows: { id: string }[] = await manager.query(
        `SELECT message.id FROM message WHERE message.conversation_id = $1 AND message.created_at > $2
           AND NOT EXISTS (
             SELECT 1 FROM moved_message JOIN move ON move.id = moved_message.move_id
             WHERE moved_message.message_id = message.id AND move.to_conversation_id = $1 AND move.undone_at IS NULL
           )
         ORDER BY message.created_at`,
        [toConversationId, at],
      );
      return rows.map((row) => row.id);
    },

    async undo(id, undoneBy, at) {
      await manager.query('UPDATE move SET undone_by = $2, undone_at = $3 WHERE id = $1', [id, undoneBy, at]);
    },

    async relocate(messages, fromConversationId, toConversationId) {
      const ids = messages.map(({ messageId }) => messageId);
      for (const { messageId, createdAt, routing } of messages) {
        const [place]: { at: Date }[] = await manager.query(placeSql, [toConversationId, createdAt]);
        if (place === undefined)
          throw new Error(`There is no free moment for message ${messageId} in conversation ${toConversationId}.`);
        await manager.query('UPDATE message SET conversation_id = $2, created_at = $3, routing = $4 WHERE id = $1', [
          messageId,
          toConversationId,
          place.at,
          routing === null ? null : JSON.stringify(routing),
        ]);
      }
      await manager.query(carryMarksSql, [fromConversationId, toConversationId, ids]);
      await manager.query('UPDATE notification SET conversation_id = $2 WHERE message_id = ANY ($1::uuid[])', [
        ids,
        toConversationId,
      ]);
    },
  };
}

const moveOf = (row: MoveRow): Move & { isUndone: boolean } => ({
  id: row.id,
  phoneNumberId: row.phone_number_id,
  customerKey: row.customer_key,
  fromConversationId: row.from_conversation_id,
  toConversationId: row.to_conversation_id,
  toRecordId: row.to_record_id,
  movedBy: row.moved_by,
  at: row.moved_at,
  isUndone: row.undone_at !== null,
});
