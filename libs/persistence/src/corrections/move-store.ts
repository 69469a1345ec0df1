import type {
  MessageWithSteps,
  Moves,
  NumberPair,
  Relocation,
  StandingMove,
  Step,
  StepChange,
} from '@patchbay/messaging';
import type { Candidate } from '@patchbay/routing-domain';
import sql, { type Sql } from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { instants, type SqlConnection, sqlOn, uuid, uuids } from '../sql/statement';
import { table } from '../sql/table';
import { arrivalsOf, type ArrivalRow } from './arrivals';
import { laterMoveOfSameMessage } from './later-move';
import { MoveEntity } from './move.entity';
import { MovedMessageEntity } from './moved-message.entity';

const moves = table(MoveEntity);
const movedMessages = table(MovedMessageEntity);

export function createMoveStore(manager: EntityManager): Moves {
  const db = sqlOn(manager);
  return {
    async add(move, messages) {
      // A copy: TypeORM adds the place to what it inserts.
      await manager.insert(MoveEntity, { ...move });
      const rows = messages.map((message) => ({ ...message, moveId: move.id }));
      await db.run(movedMessages.insertAll(rows, 'moveId', 'messageId', 'createdAt', 'routing'));
    },

    async findById(id) {
      const found = await manager.findOne(MoveEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      return found === null ? undefined : { ...found, isUndone: found.undoneAt !== null };
    },

    async arrivals(messageIds) {
      const rows = await db.run<ArrivalRow>(arrivalsOf(messageIds));
      return new Map(rows.map(({ messageId, routing }) => [messageId, routing]));
    },

    async history(pair) {
      const moves = await db.run<StandingMove>(standingMoves(pair));
      const messages = await db.run<MessageRow>(messagesWithSteps(pair));
      const remaining = await remainingRecords(db, messages);
      return { moves, messages: messages.map((row) => ({ ...row, steps: row.steps.map(readStep(remaining)) })) };
    },

    async isBuiltOn(id) {
      const rows = await db.run(sql`
        SELECT 1 FROM move WHERE id = ${id} AND EXISTS (${laterMoveOfSameMessage})`);
      return rows.length > 0;
    },

    async undo(id, undoneBy, undoneAt) {
      await manager.update(MoveEntity, { id }, { undoneBy, undoneAt });
    },

    async changeSteps(changes) {
      await db.run(sql`
        WITH given AS (SELECT * FROM ${givenChanges(changes)}), ended AS (
          DELETE FROM moved_message USING given
          WHERE move_id = given."moveId" AND message_id = given."messageId" AND given."newMoveId" IS NULL
        )
        UPDATE moved_message SET move_id = given."newMoveId", routing = given.routing FROM given
        WHERE move_id = given."moveId" AND message_id = given."messageId" AND given."newMoveId" IS NOT NULL`);
    },

    async explain(messages) {
      await db.run(sql`
        UPDATE message SET routing = given.routing
        FROM jsonb_to_recordset(${JSON.stringify(messages)}) AS given ("messageId" uuid, routing jsonb)
        WHERE message.id = given."messageId"`);
    },

    async relocate(messages, fromConversationId, toConversationId) {
      const ids = messages.map(({ messageId }) => messageId);
      await db.run(relocation(messages, toConversationId));
      await db.run(carryMarks(ids, fromConversationId, toConversationId));
      await db.run(carryWork(ids, fromConversationId, toConversationId));
      await db.run(
        sql`UPDATE notification SET conversation_id = ${toConversationId} WHERE message_id = ANY (${uuids(ids)})`,
      );
    },
  };
}

const givenChanges = (changes: readonly StepChange[]) => sql`jsonb_to_recordset(${JSON.stringify(changes)})
  AS given ("messageId" uuid, "moveId" uuid, "newMoveId" uuid, routing jsonb)`;

const standingMoves = ({ phoneNumberId, customerKey }: NumberPair) => sql`
  SELECT ${moves.columns()}, conversation.record_id AS "fromRecordId"
  FROM move JOIN conversation ON conversation.id = from_conversation_id
  WHERE move.phone_number_id = ${phoneNumberId} AND move.customer_key = ${customerKey} AND undone_at IS NULL
  ORDER BY place`;

/** What JSON makes of a step's times. */
type StepRow = Omit<Step, 'createdAt'> & { readonly createdAt: string };
type MessageRow = Omit<MessageWithSteps, 'steps'> & { readonly steps: readonly StepRow[] };

const messagesWithSteps = ({ phoneNumberId, customerKey }: NumberPair) => sql`
  SELECT message.id, message.direction, message.conversation_id AS "conversationId", conversation.record_id AS "recordId",
    message.created_at AS "createdAt", coalesce(brought.steps, '[]') AS steps
  FROM conversation JOIN message ON message.conversation_id = conversation.id
  LEFT JOIN LATERAL (
    SELECT (array_agg(moved_message.created_at ORDER BY place))[1] AS came_at, jsonb_agg(jsonb_build_object(
      'moveId', move.id, 'isFollower', is_follower, 'createdAt', moved_message.created_at, 'routing', routing,
      'question', question) ORDER BY place) AS steps
    FROM moved_message JOIN move ON move.id = move_id AND undone_at IS NULL
    WHERE moved_message.message_id = message.id
  ) AS brought ON true
  WHERE conversation.phone_number_id = ${phoneNumberId} AND conversation.customer_key = ${customerKey}
  ORDER BY coalesce(brought.came_at, message.created_at), message.id`;

/** The records that candidates were merged into since. */
async function remainingRecords(
  db: SqlConnection,
  messages: readonly MessageRow[],
): Promise<ReadonlyMap<string, string>> {
  const candidates = messages.flatMap(({ steps }) => steps.flatMap(({ question }) => question?.candidates ?? []));
  const rows = await db.run<{ id: string; intoId: string }>(sql`
    SELECT id, merged_into_id AS "intoId" FROM record
    WHERE id = ANY (${uuids(new Set(candidates.map(({ recordId }) => recordId)))}) AND merged_into_id IS NOT NULL`);
  return new Map(rows.map(({ id, intoId }) => [id, intoId]));
}

const readStep =
  (remaining: ReadonlyMap<string, string>) =>
  ({ createdAt, question, ...step }: StepRow): Step => ({
    ...step,
    createdAt: new Date(createdAt),
    question: question && { ...question, candidates: readCandidates(question.candidates, remaining) },
  });

/** One that was merged is the record that it became part of; if that was a candidate itself, there is one less. */
function readCandidates(candidates: readonly Candidate[], remaining: ReadonlyMap<string, string>): Candidate[] {
  const asked = new Set(candidates.map(({ recordId }) => recordId));
  const read = candidates.flatMap((candidate) => {
    const intoId = remaining.get(candidate.recordId);
    if (intoId !== undefined && asked.has(intoId)) return [];
    return {
      ...candidate,
      recordId: intoId ?? candidate.recordId,
      updatedAt: new Date(candidate.updatedAt),
      lastMessageAt: candidate.lastMessageAt && new Date(candidate.lastMessageAt),
    };
  });
  return [...new Map(read.map((candidate) => [candidate.recordId, candidate])).values()];
}

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

/**
 * What somebody closed, or whose routing they confirmed, stays so in the other conversation, unless texts there that come
 * before still wait for it.
 */
function carryWork(ids: readonly string[], fromConversationId: string, toConversationId: string): Sql {
  const [from, to, moved] = [uuid(fromConversationId), uuid(toConversationId), uuids(ids)];
  const isOther = sql`message.conversation_id = ${to} AND message.direction = 'INBOUND' AND message.id <> ALL (${moved})`;
  return sql`
    UPDATE conversation SET
      closed_until = CASE WHEN EXISTS (
        SELECT 1 FROM message WHERE ${isOther} AND message.created_at <= carried.closed_until
          AND message.created_at >= conversation.waiting_since
      ) THEN conversation.closed_until ELSE greatest(conversation.closed_until, carried.closed_until) END,
      confirmed_until = CASE WHEN conversation.is_ambiguous
        THEN conversation.confirmed_until ELSE greatest(conversation.confirmed_until, carried.confirmed_until) END
    FROM (
      SELECT max(message.created_at) FILTER (WHERE message.created_at <= source.closed_until) AS closed_until,
        max(message.created_at) FILTER (WHERE message.created_at <= source.confirmed_until) AS confirmed_until
      FROM conversation AS source JOIN message ON message.id = ANY (${moved}) WHERE source.id = ${from}
    ) AS carried
    WHERE conversation.id = ${to}`;
}
