import type { Sends } from '@patchbay/messaging';
import type { EntityManager } from 'typeorm';
import { SendAttemptEntity } from './send-attempt.entity';

export function createSends(manager: EntityManager): Sends {
  const attempts = manager.getRepository(SendAttemptEntity);
  return {
    async lockIdempotencyKey(userId, key) {
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [`${userId}:${key}`]);
    },
    async findByIdempotencyKey(userId, key) {
      const rows: { message_id: string; input_hash: string }[] = await manager.query(
        'SELECT message_id, input_hash FROM send_request WHERE user_id = $1 AND key = $2',
        [userId, key],
      );
      return rows[0] && { messageId: rows[0].message_id, inputHash: rows[0].input_hash };
    },
    async rememberIdempotencyKey(userId, key, inputHash, messageId) {
      await manager.query('INSERT INTO send_request (user_id, key, input_hash, message_id) VALUES ($1, $2, $3, $4)', [
        userId,
        key,
        inputHash,
        messageId,
      ]);
    },
    async attemptsOf(messageId) {
      const rows: { started_at: Date; ended_at: Date | null; outcome: string | null }[] = await manager.query(
        'SELECT started_at, ended_at, outcome FROM send_attempt WHERE message_id = $1 ORDER BY started_at',
        [messageId],
      );
      return rows.map((row) => ({ startedAt: row.started_at, endedAt: row.ended_at, outcome: row.outcome }));
    },
    async unfinishedAttempts(messageId) {
      const rows: { id: string }[] = await manager.query(
        'SELECT id FROM send_attempt WHERE message_id = $1 AND ended_at IS NULL ORDER BY started_at',
        [messageId],
      );
      return rows.map(({ id }) => id);
    },
    async beginAttempt({ id, messageId, at }) {
      await attempts.insert({ id, messageId, startedAt: at });
    },
    async endAttempt({ id, outcome, carrierCode, reason, at }) {
      await attempts.update({ id }, { outcome, carrierCode, reason, endedAt: at });
    },
    async recordStatus(event) {
      await manager.query(
        `INSERT INTO status_event (message_id, status, carrier_status, carrier_code, happened_at, recorded_at, receipt_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          event.messageId,
          event.status,
          event.carrierStatus,
          event.carrierCode,
          event.happenedAt,
          event.recordedAt,
          event.receiptId,
        ],
      );
    },
  };
}
