import type { Move, Moves, Relocation } from '@patchbay/messaging';
import sql, { type Sql } from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { instants, sqlOn, uuid, uuids } from '../sql/statement';
import { table } from '../sql/table';
import { MoveEntity } from './move.entity';
import { MovedMessageEntity } from './moved-message.entity';

const movedMessages = table(MovedMessageEntity);

export function createMoveStore(manager: EntityManager): Moves {
  const db = sqlOn(manager);
  return {
    async add(move, messages) {
      // A copy: TypeORM adds the place to what it inserts.
      await manager.insert(MoveEntity, { ...move });
      const rows = messages.map(({ id: messageId, createdAt, routing }) => ({
        moveId: move.id,
        messageId,
        createdAt,
        routing,
      }));
      await db.run(movedMessages.insertAll(rows, 'moveId', 'messageId', 'createdAt', 'routing'));
    },

    async findById(id) {
      const found = await manager.findOne(MoveEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      return found === null ? undefined : { ...found, isUndone: found.undoneAt !== null };
    },

    messagesBefore: (moveId) =>
      manager.find(MovedMessageEntity, { where: { moveId }, order: { createdAt: 'ASC', messageId: 'ASC' } }),

    async saidSince({ toConversationId, at }) {
      const rows = await db.run<{ id: string }>(saidSince(toConversationId, at));
      return rows.map(({ id }) => id);
    },

    async undo(id, undoneBy, undoneAt) {
      await manager.update(MoveEntity, { id }, { undoneBy, undoneAt });
    },

    async relocate(messages, fromConversationId, toConversationId) {
      const ids = messages.map(({ messageId }) => messageId);
      await db.run(relocation(messages, toConversationId));
      await db.run(carryMarks(ids, fromConversationId, toConversationId));
      await db.run(
        sql`UPDATE notification SET conversation_id = ${toConversationId} WHERE message_id = ANY (${uuids(ids)})`,
      );
    },
  };
}

/** The messages in a move's conversation since then, but for those that another move put there. */
const saidSince = (toConversationId: string, at: Move['at']) => sql`
  SELECT message.id FROM message
  WHERE message.conversation_id = ${toConversationId} AND message.created_at > ${at} AND NOT EXISTS (
    SELECT 1 FROM moved_message JOIN move ON move.id = moved_message.move_id
    WHERE moved_message.message_id = message.id AND move.to_conversation_id = ${toConversationId}
      AND move.undone_at IS NULL
  )
  ORDER BY message.created_at`;

/**
 * Each message keeps its time in the other conversation. Times are unique within a conversation: if one is taken there,
 * the message takes the next free millisecond. Messages keep their order, so each is placed after the one before.
 */
function relocation(messages: readonly Relocation[], toConversationId: string): Sql {
  const inOrder = [...messages].sort((first, second) => first.createdAt.getTime() - second.createdAt.getTime());
  const times = instants(inOrder.map(({ createdAt }) => createdAt));
  const ids = uuids(inOrder.map(({ messageId }) => messageId));
  const routings = inOrder.map(({ routing }) => routing && JSON.stringify(routing));
  const to = uuid(toConversationId);
  const isTaken = (time: Sql) =>
    sql`EXISTS (SELECT 1 FROM message WHERE conversation_id = ${to} AND created_at = ${time})`;
  return sql`
    WITH RECURSIVE placed (place, at) AS (
      SELECT 0, '-infinity'::timestamptz
      UNION ALL
      SELECT placed.place + 1, CASE WHEN ${isTaken(sql`earliest.at`)} THEN (
          SELECT taken.created_at + interval '1 millisecond' FROM message AS taken
          WHERE taken.conversation_id = ${to} AND taken.created_at >= earliest.at
            AND NOT ${isTaken(sql`taken.created_at + interval '1 millisecond'`)}
          ORDER BY taken.created_at LIMIT 1
        ) ELSE earliest.at END
      FROM placed CROSS JOIN LATERAL (
        SELECT greatest((${times})[placed.place + 1], placed.at + interval '1 millisecond') AS at
      ) AS earliest
      WHERE placed.place < cardinality(${times})
    )
    UPDATE message SET conversation_id = ${to}, created_at = placed.at, routing = given.routing
    FROM placed JOIN unnest(${ids}, ${routings}::jsonb[]) WITH ORDINALITY AS given (id, routing, place) USING (place)
    WHERE message.id = given.id`;
}

/**
 * Users who read a moved message have read it in the other conversation too, unless that would mark others as read: their
 * mark goes to the last moved message that they had read, unless unread messages of the other conversation come before.
 */
function carryMarks(ids: readonly string[], fromConversationId: string, toConversationId: string): Sql {
  const [from, to, moved] = [uuid(fromConversationId), uuid(toConversationId), uuids(ids)];
  return sql`
    INSERT INTO conversation_read (user_id, conversation_id, read_until)
    SELECT carried.user_id, ${to}, carried.read_until
    FROM (
      SELECT mark.user_id, max(message.created_at) AS read_until
      FROM conversation_read AS mark JOIN message ON message.id = ANY (${moved}) AND message.created_at <= mark.read_until
      WHERE mark.conversation_id = ${from} GROUP BY mark.user_id
    ) AS carried
    LEFT JOIN conversation_read AS there ON there.user_id = carried.user_id AND there.conversation_id = ${to}
    WHERE NOT EXISTS (
      SELECT 1 FROM message
      WHERE message.conversation_id = ${to} AND message.direction = 'INBOUND' AND message.id <> ALL (${moved})
        AND message.created_at <= carried.read_until AND message.created_at > coalesce(there.read_until, '-infinity')
    )
    ON CONFLICT (user_id, conversation_id)
    DO UPDATE SET read_until = greatest(conversation_read.read_until, excluded.read_until)`;
}
