import type { Sends } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import { type EntityManager, IsNull } from 'typeorm';
import { sqlOn } from '../sql/statement';
import { SendAttemptEntity } from './send-attempt.entity';
import { SendRequestEntity } from './send-request.entity';
import { StatusEventEntity } from './status-event.entity';

export function createSendStore(manager: EntityManager): Sends {
  const db = sqlOn(manager);
  const attempts = manager.getRepository(SendAttemptEntity);
  return {
    async lockIdempotencyKey(userId, key) {
      await db.run(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${userId}:${key}`}, 2))`);
    },
    findByIdempotencyKey: async (userId, key) =>
      (await manager.findOneBy(SendRequestEntity, { userId, key })) ?? undefined,
    async rememberIdempotencyKey(userId, key, inputHash, messageId) {
      await manager.insert(SendRequestEntity, { userId, key, inputHash, messageId });
    },
    attemptsOf: (messageId) => attempts.find({ where: { messageId }, order: { startedAt: 'ASC' } }),
    async unfinishedAttempts(messageId) {
      const found = await attempts.find({ where: { messageId, endedAt: IsNull() }, order: { startedAt: 'ASC' } });
      return found.map(({ id }) => id);
    },
    async beginAttempt({ id, messageId, at }) {
      await attempts.insert({ id, messageId, startedAt: at });
    },
    async endAttempt({ id, outcome, carrierCode, reason, at }) {
      await attempts.update({ id }, { outcome, carrierCode, reason, endedAt: at });
    },
    async recordStatus(event) {
      // A copy: TypeORM adds the id to what it inserts.
      await manager.insert(StatusEventEntity, { ...event });
    },
  };
}
