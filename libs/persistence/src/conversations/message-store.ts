import type { KeyedConversation, Message, Messages, NewMessage, ScheduledMessage } from '@patchbay/messaging';
import sql, { type Sql } from 'sql-template-tag';
import { Any, type EntityManager } from 'typeorm';
import { findPhoneNumbers } from '../directory';
import { isOfPair } from '../sql/of-pair';
import { eachOf, instant, type SqlConnection, sqlOn, texts, uuids } from '../sql/statement';
import type { TransactionTraces } from '../transaction-traces';
import { addTexts, existingTexts } from './inbound-texts';
import { findOutboundIds, findUnnamed, lockDeliveries, setStates } from './outbound-texts';
import { readPairHistory } from './pair-history';
import { MessageEntity, messageRows, messages } from './message.entity';

export function createMessageStore(manager: EntityManager, traces: TransactionTraces): Messages {
  const db = sqlOn(manager);
  const repository = manager.getRepository(MessageEntity);
  return {
    add(message) {
      traces.follow(message.id, message.conversation.id);
      return add(db, message, traces.of(message.id));
    },
    async addTexts(added, at) {
      const placed = await addTexts(db, added, at);
      added.forEach(({ id, receiptId }) => traces.follow(id, receiptId));
      // An answer to it is added by the same transaction.
      placed.forEach(({ id, conversationId }) => traces.follow(conversationId, id));
      return placed;
    },
    pairHistory: (pair, before) => readPairHistory(db, pair, before),
    findById: async (id) => (await repository.findOneBy({ id })) ?? undefined,
    findByIds: (ids) => repository.findBy({ id: Any([...ids]) }),
    lockAll: (ids) =>
      repository.find({
        where: { id: Any([...ids]) },
        order: { createdAt: 'ASC', id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      }),
    async latestSent(conversationId, max) {
      return db.planOnce(sql`
        SELECT id, body, media FROM message
        WHERE conversation_id = ${conversationId} AND direction = 'OUTBOUND'
          AND status IN ('SENDING', 'SENT', 'DELIVERED', 'UNDELIVERED')
        ORDER BY created_at DESC LIMIT ${max}`);
    },
    async linkReaction(id, reactionToId, at) {
      await repository.update({ id }, { reactionToId });
      await repository.update({ id: reactionToId }, { reactedAt: at });
    },
    async filesOf(id) {
      const found = await repository.findOneBy({ id, direction: 'INBOUND' });
      return found === null ? undefined : { carrier: found.carrier, media: found.media };
    },
    async setFiles(id, media) {
      await db.planOnce(sql`UPDATE message SET media = ${JSON.stringify(media)}::jsonb WHERE id = ${id}`);
    },
    existingTexts: (given) => existingTexts(db, given),
    withScheduled: (conversationIds) => withScheduled(db, conversationIds),
    async phoneNumbersOf(ids) {
      const rows = await db.planOnce<{ id: string; phoneNumberId: string }>(sql`
        SELECT message.id, conversation.phone_number_id AS "phoneNumberId"
        FROM message JOIN conversation ON conversation.id = message.conversation_id WHERE message.id IN ${eachOf(ids)}`);
      const wanted = uuids(new Set(rows.map(({ phoneNumberId }) => phoneNumberId)));
      const numbers = await findPhoneNumbers(db, sql`id = ANY (${wanted})`);
      return new Map(
        rows.flatMap(({ id, phoneNumberId }) => {
          const number = numbers.find((one) => one.id === phoneNumberId);
          return number === undefined ? [] : [[id, number]];
        }),
      );
    },
    lockForDelivery: async (id) => (await lockDeliveries(db, [id], traces))[0],
    lockDeliveries: (ids) => lockDeliveries(db, ids, traces),
    findOutboundIds: (texts) => findOutboundIds(db, texts),
    findUnnamed: (pair, text) => findUnnamed(db, pair, text),
    setStates: (states) => setStates(db, states),
    async rewrite(id, { body, encoding, segments, sendAt, confirmation }) {
      await repository.update(
        { id },
        { body, encoding, segments, sendAt, confirmation: confirmation as MessageEntity['confirmation'] },
      );
    },
    async setAttention(id, needsAttention, problem) {
      await repository.update({ id }, { needsAttention, problem });
    },
    findScheduledTo: (pairs, max) => findScheduledTo(db, pairs, max),
    lockScheduled: (phoneNumberId, customerKey) => lockScheduled(db, phoneNumberId, customerKey),
  };
}

/**
 * One statement: the message goes to the end of its conversation, at least a millisecond after the last one, and the
 * conversation is updated: it no longer waits for an answer, except after an away message. The caller holds the conversation's lock, so the history is in the order of commits.
 */
async function add(
  db: SqlConnection,
  { conversation, at, ...message }: NewMessage,
  traceparent: string | null,
): Promise<Message> {
  const afterTheLast = sql`CASE WHEN last_message_id IS NULL THEN ${instant(at)}
    ELSE greatest(${instant(at)}, last_message_at + interval '1 millisecond') END`;
  const values = messages.values({
    ...message,
    direction: 'OUTBOUND',
    conversationId: conversation.id,
    createdAt: sql`place.last_message_at`,
    traceparent,
  });
  const rows = await db.planOnce<Message>(sql`
    WITH place AS (
      UPDATE conversation SET last_message_id = ${message.id}, last_message_at = ${afterTheLast},
        waiting_since = ${message.automation?.kind === 'AWAY' ? sql`waiting_since` : sql`NULL`}
      WHERE id = ${conversation.id}
      RETURNING last_message_at
    ), followed AS (${moveOfTheLastTextIn(conversation)}
    ), follower AS (
      INSERT INTO moved_message (move_id, message_id, created_at, is_follower)
      SELECT followed.id, ${message.id}::uuid, place.last_message_at, true FROM place CROSS JOIN followed
    )
    INSERT INTO message ${values} FROM place RETURNING ${messageRows.columns()}`);
  if (rows[0] === undefined) throw new Error(`Message ${message.id} has no conversation ${conversation.id}.`);
  return rows[0];
}

/**
 * A reply follows the move that brought the text that it answers. Moves are looked up by id alone: as long as they are few,
 * PostgreSQL would also walk the index of those that were not undone.
 */
const moveOfTheLastTextIn = ({ id }: KeyedConversation) => sql`
  SELECT move.id FROM conversation
  JOIN message ON message.conversation_id = conversation.id
    AND message.created_at = coalesce(conversation.last_inbound_at, conversation.last_message_at)
  JOIN moved_message ON moved_message.message_id = message.id
  CROSS JOIN LATERAL (SELECT id, place, undone_at FROM move WHERE id = moved_message.move_id OFFSET 0) AS move
  WHERE conversation.id = ${id} AND move.undone_at IS NULL ORDER BY move.place DESC LIMIT 1`;

/** On a `message`. A join could begin with all scheduled messages, and so could a walk, if looking up rows were as cheap. */
const isInOneOf = (conversations: Sql) =>
  sql`message.conversation_id = ANY (ARRAY(SELECT id FROM conversation WHERE ${conversations}))
    AND is_looked_up(message.id)`;

const lockScheduled = (db: SqlConnection, phoneNumberId: string, customerKey: string) =>
  db.planOnce<ScheduledMessage>(sql`
    SELECT message.id, message.cancel_if_customer_replies AS "isCanceledByReply"
    FROM message
    WHERE message.status = 'SCHEDULED' AND ${isInOneOf(isOfPair(sql`${phoneNumberId}`, sql`${customerKey}`))}
    ORDER BY message.id FOR UPDATE`);

async function findScheduledTo(
  db: SqlConnection,
  pairs: readonly { readonly phoneNumberId: string; readonly customerKey: string }[],
  max: number,
): Promise<string[]> {
  const rows = await db.planOnce<{ id: string }>(sql`
    SELECT message.id FROM message WHERE message.status = 'SCHEDULED' AND message.conversation_id = ANY (ARRAY(
      SELECT conversation.id FROM unnest(${uuids(pairs.map(({ phoneNumberId }) => phoneNumberId))},
        ${texts(pairs.map(({ customerKey }) => customerKey))}) AS given (phone_number_id, customer_key)
      JOIN conversation ON ${isOfPair(sql`given.phone_number_id`, sql`given.customer_key`)}))
    ORDER BY message.id LIMIT ${max}`);
  return rows.map(({ id }) => id);
}

async function withScheduled(db: SqlConnection, conversationIds: readonly string[]): Promise<Set<string>> {
  const rows = await db.planOnce<{ id: string }>(sql`
    SELECT wanted.id FROM conversation AS wanted
    WHERE wanted.id IN ${eachOf(conversationIds)} AND EXISTS (
      SELECT 1 FROM message WHERE message.status = 'SCHEDULED'
        AND ${isInOneOf(isOfPair(sql`wanted.phone_number_id`, sql`wanted.customer_key`))} OFFSET 0)`);
  return new Set(rows.map(({ id }) => id));
}
