import type { Messages } from '@patchbay/messaging';
import type { EntityManager } from 'typeorm';
import { queryPrepared } from '../sql/prepared';
import {
  keyedConversationColumns,
  conversationWithOwners,
  keyedConversationOf,
  messageColumns,
  messageOf,
  phoneNumberOf,
  phoneNumberColumns,
  type KeyedConversationRow,
  type MessageRow,
  type PhoneNumberRow,
} from '../sql/rows';

const behindTheLast = `CASE WHEN last_message_id IS NULL THEN $3
  ELSE greatest($3, last_message_at + interval '1 millisecond') END`;

/**
 * One statement: the message takes its place behind the conversation's last one, by a millisecond at least, and the
 * conversation moves to it. Who adds holds the conversation's lock, so the order of the history is the order of commits.
 */
const addSql = `
  WITH place AS (
    UPDATE conversation SET
      last_message_id = $1,
      last_message_at = ${behindTheLast},
      last_inbound_at = CASE WHEN $4 = 'INBOUND' THEN ${behindTheLast} ELSE last_inbound_at END
    WHERE id = $2
    RETURNING last_message_at
  )
  INSERT INTO message (id, conversation_id, created_at, direction, body, media, status, encoding, segments, sender_id,
    routing, carrier, carrier_message_id, receipt_id, send_at, cancel_if_customer_replies)
  SELECT $1, $2, place.last_message_at, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16 FROM place
  RETURNING ${messageColumns}`;

export function createMessages(manager: EntityManager): Messages {
  return {
    async add(message) {
      const rows = await queryPrepared<MessageRow>(manager, addSql, [
        message.id,
        message.conversation.id,
        message.at,
        message.direction,
        message.body,
        JSON.stringify(message.media),
        message.status,
        message.encoding,
        message.segments,
        message.senderId,
        message.routing === null ? null : JSON.stringify(message.routing),
        message.carrier,
        message.carrierMessageId,
        message.receiptId,
        message.sendAt ?? null,
        message.cancelIfCustomerReplies ?? false,
      ]);
      const row = rows[0];
      if (row === undefined) throw new Error(`Message ${message.id} was added to a conversation that is not there.`);
      return messageOf(row);
    },
    async findById(id) {
      const rows: MessageRow[] = await manager.query(`SELECT ${messageColumns} FROM message WHERE id = $1`, [id]);
      return rows[0] && messageOf(rows[0]);
    },
    async findByIds(ids) {
      const rows: MessageRow[] = await manager.query(
        `SELECT ${messageColumns} FROM message WHERE id = ANY ($1::uuid[])`,
        [ids],
      );
      return rows.map(messageOf);
    },
    async lockAll(ids) {
      const rows: MessageRow[] = await manager.query(
        `SELECT ${messageColumns} FROM message WHERE id = ANY ($1::uuid[]) ORDER BY created_at, id FOR UPDATE`,
        [ids],
      );
      return rows.map(messageOf);
    },
    async inboundExists(carrier, carrierMessageId) {
      const rows = await queryPrepared(
        manager,
        `SELECT 1 FROM message WHERE carrier = $1 AND direction = 'INBOUND' AND carrier_message_id = $2`,
        [carrier, carrierMessageId],
      );
      return rows.length > 0;
    },
    async phoneNumberOf(id) {
      const rows: PhoneNumberRow[] = await manager.query(
        `SELECT ${phoneNumberColumns} FROM phone_number WHERE id = (
           SELECT phone_number_id FROM conversation JOIN message ON message.conversation_id = conversation.id WHERE message.id = $1)`,
        [id],
      );
      return rows[0] && phoneNumberOf(rows[0]);
    },
    async lockForDelivery(id) {
      const messages: MessageRow[] = await manager.query(
        `SELECT ${messageColumns} FROM message WHERE id = $1 AND direction = 'OUTBOUND' FOR UPDATE`,
        [id],
      );
      const message = messages[0] && messageOf(messages[0]);
      if (message === undefined) return undefined;
      const conversations: KeyedConversationRow[] = await manager.query(
        `SELECT ${keyedConversationColumns} FROM ${conversationWithOwners} WHERE conversation.id = $1`,
        [message.conversationId],
      );
      const conversation = conversations[0] && keyedConversationOf(conversations[0]);
      const numbers: PhoneNumberRow[] = await manager.query(
        `SELECT ${phoneNumberColumns} FROM phone_number WHERE id = $1`,
        [conversation?.phoneNumberId],
      );
      return conversation && numbers[0] && { message, conversation, phoneNumber: phoneNumberOf(numbers[0]) };
    },
    async findOutboundId(carrier, carrierMessageId) {
      const rows: { id: string }[] = await manager.query(
        `SELECT id FROM message WHERE carrier = $1 AND direction = 'OUTBOUND' AND carrier_message_id = $2
         ORDER BY created_at DESC LIMIT 1`,
        [carrier, carrierMessageId],
      );
      return rows[0]?.id;
    },
    async setStatus(id, status, problem) {
      await manager.query('UPDATE message SET status = $2, problem = $3, needs_attention = false WHERE id = $1', [
        id,
        status,
        problem === null ? null : JSON.stringify(problem),
      ]);
    },
    async setAttention(id, needsAttention, problem) {
      await manager.query('UPDATE message SET needs_attention = $2, problem = $3 WHERE id = $1', [
        id,
        needsAttention,
        problem === null ? null : JSON.stringify(problem),
      ]);
    },
    async lockScheduled(phoneNumberId, customerKey) {
      const rows = await queryPrepared<{ id: string; cancel_if_customer_replies: boolean }>(
        manager,
        `SELECT message.id, message.cancel_if_customer_replies
         FROM message JOIN conversation ON conversation.id = message.conversation_id
         WHERE conversation.phone_number_id = $1 AND conversation.customer_key = $2 AND message.status = 'SCHEDULED'
         ORDER BY message.id FOR UPDATE OF message`,
        [phoneNumberId, customerKey],
      );
      return rows.map((row) => ({ id: row.id, isCanceledByReply: row.cancel_if_customer_replies }));
    },
    async carrierMessageIdOf(id) {
      const rows: { carrier_message_id: string | null }[] = await manager.query(
        'SELECT carrier_message_id FROM message WHERE id = $1',
        [id],
      );
      return rows[0]?.carrier_message_id ?? null;
    },
    async setCarrierMessageId(id, carrierMessageId) {
      await manager.query('UPDATE message SET carrier_message_id = $2 WHERE id = $1 AND carrier_message_id IS NULL', [
        id,
        carrierMessageId,
      ]);
    },
  };
}
