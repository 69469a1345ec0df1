import type {
  KeyedConversation,
  Message,
  MessageInDelivery,
  Messages,
  NewMessage,
  ScheduledMessage,
} from '@patchbay/messaging';
import sql, { empty } from 'sql-template-tag';
import { Any, type EntityManager, IsNull } from 'typeorm';
import { findPhoneNumbers } from '../directory';
import { instant, type SqlConnection, sqlOn } from '../sql/statement';
import { findConversation } from './keyed-conversation';
import { MessageEntity, messageRows, messages } from './message.entity';

export function createMessageStore(manager: EntityManager): Messages {
  const db = sqlOn(manager);
  const repository = manager.getRepository(MessageEntity);
  return {
    add: (message) => add(db, message),
    findById: async (id) => (await repository.findOneBy({ id })) ?? undefined,
    findByIds: (ids) => repository.findBy({ id: Any([...ids]) }),
    lockAll: (ids) =>
      repository.find({
        where: { id: Any([...ids]) },
        order: { createdAt: 'ASC', id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      }),
    async inboundExists(carrier, carrierMessageId) {
      const rows = await db.planOnce(sql`
        SELECT 1 FROM message
        WHERE carrier = ${carrier} AND direction = 'INBOUND' AND carrier_message_id = ${carrierMessageId}`);
      return rows.length > 0;
    },
    async phoneNumberOf(id) {
      const [found] = await findPhoneNumbers(
        db,
        sql`id = (SELECT phone_number_id FROM conversation JOIN message ON message.conversation_id = conversation.id
          WHERE message.id = ${id})`,
      );
      return found;
    },
    lockForDelivery: (id) => lockForDelivery(manager, id),
    async findOutboundId(carrier, carrierMessageId) {
      const found = await repository.findOne({
        select: { id: true },
        where: { carrier, direction: 'OUTBOUND', carrierMessageId },
        order: { createdAt: 'DESC' },
      });
      return found?.id;
    },
    async setStatus(id, status, problem) {
      await repository.update({ id }, { status, problem, needsAttention: false });
    },
    async setAttention(id, needsAttention, problem) {
      await repository.update({ id }, { needsAttention, problem });
    },
    lockScheduled: (phoneNumberId, customerKey) => lockScheduled(db, phoneNumberId, customerKey),
    async carrierMessageIdOf(id) {
      const found = await repository.findOne({ select: { carrierMessageId: true }, where: { id } });
      return found?.carrierMessageId ?? null;
    },
    async setCarrierMessageId(id, carrierMessageId) {
      await repository.update({ id, carrierMessageId: IsNull() }, { carrierMessageId });
    },
  };
}

/**
 * One statement: the message goes to the end of its conversation, at least a millisecond after the last one, and the
 * conversation is updated. The caller holds the conversation's lock, so the history is in the order of commits.
 */
async function add(
  db: SqlConnection,
  { conversation, at, withoutMove, burst, ...message }: NewMessage,
): Promise<Message> {
  const afterTheLast = sql`CASE WHEN last_message_id IS NULL THEN ${instant(at)}
    ELSE greatest(${instant(at)}, last_message_at + interval '1 millisecond') END`;
  const counted =
    burst === undefined ? empty : sql`, burst_started_at = ${instant(burst.startedAt)}, burst_texts = ${burst.texts}`;
  const values = messages.values({
    ...message,
    conversationId: conversation.id,
    createdAt: sql`place.last_message_at`,
  });
  const rows = await db.planOnce<Message>(sql`
    WITH place AS (
      UPDATE conversation SET last_message_id = ${message.id}, last_message_at = ${afterTheLast},
        last_inbound_at = CASE WHEN ${message.direction} = 'INBOUND' THEN ${afterTheLast} ELSE last_inbound_at END ${counted}
      WHERE id = ${conversation.id}
      RETURNING last_message_at
    ), followed AS (${message.direction === 'INBOUND' ? latestMoveTo(conversation) : moveOfTheLastTextIn(conversation)}
    ), follower AS (
      INSERT INTO moved_message (move_id, message_id, created_at, routing, is_follower, question)
      SELECT followed.id, ${message.id}::uuid, place.last_message_at, ${json(message.routing)}::jsonb, true,
        ${json(withoutMove)}::jsonb
      FROM place CROSS JOIN followed
    )
    INSERT INTO message ${values} FROM place RETURNING ${messageRows.columns()}`);
  if (rows[0] === undefined) throw new Error(`Message ${message.id} has no conversation ${conversation.id}.`);
  return rows[0];
}

/** A text follows the latest move of its numbers. */
const latestMoveTo = ({ id, phoneNumberId, customerKey }: KeyedConversation) => sql`
  SELECT id FROM (
    SELECT id, to_conversation_id FROM move
    WHERE phone_number_id = ${phoneNumberId} AND customer_key = ${customerKey} AND undone_at IS NULL
    ORDER BY place DESC LIMIT 1
  ) AS latest WHERE to_conversation_id = ${id}`;

/** A reply follows the move that brought the text that it answers. */
const moveOfTheLastTextIn = ({ id }: KeyedConversation) => sql`
  SELECT move.id FROM conversation
  JOIN message ON message.conversation_id = conversation.id
    AND message.created_at = coalesce(conversation.last_inbound_at, conversation.last_message_at)
  JOIN moved_message ON moved_message.message_id = message.id
  JOIN move ON move.id = moved_message.move_id AND move.undone_at IS NULL
  WHERE conversation.id = ${id} ORDER BY move.place DESC LIMIT 1`;

const json = (value: object | null | undefined) => (value == null ? null : JSON.stringify(value));

async function lockForDelivery(manager: EntityManager, id: string): Promise<MessageInDelivery | undefined> {
  const message = await manager.findOne(MessageEntity, {
    where: { id, direction: 'OUTBOUND' },
    lock: { mode: 'pessimistic_write' },
  });
  const conversation = message && (await findConversation(sqlOn(manager), message.conversationId));
  if (message === null || conversation == null) return undefined;
  const [phoneNumber] = await findPhoneNumbers(sqlOn(manager), sql`id = ${conversation.phoneNumberId}`);
  return phoneNumber && { message, conversation, phoneNumber };
}

const lockScheduled = (db: SqlConnection, phoneNumberId: string, customerKey: string) =>
  db.planOnce<ScheduledMessage>(sql`
    SELECT message.id, message.cancel_if_customer_replies AS "isCanceledByReply"
    FROM message JOIN conversation ON conversation.id = message.conversation_id
    WHERE conversation.phone_number_id = ${phoneNumberId} AND conversation.customer_key = ${customerKey}
      AND message.status = 'SCHEDULED'
    ORDER BY message.id FOR UPDATE OF message`);
