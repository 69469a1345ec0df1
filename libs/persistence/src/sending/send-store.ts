import type { SendAttempt, Sends } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { groupBy } from '../sql/group-by';
import { sqlOn, uuids } from '../sql/statement';
import { table } from '../sql/table';
import type { TransactionTraces } from '../transaction-traces';
import { SendAttemptEntity } from './send-attempt.entity';
import { SendRequestEntity } from './send-request.entity';
import { StatusEventEntity } from './status-event.entity';

const attempts = table(SendAttemptEntity);
const statusEvents = table(StatusEventEntity);
const statusColumns = [
  ...([
    'messageId',
    'status',
    'carrierStatus',
    'problemCode',
    'carrierCode',
    'happenedAt',
    'recordedAt',
    'receiptId',
  ] as const),
];

const keyOf = (userId: string) => `user:${userId}`;
/** Each text takes its share of a minute. Those of the last minute are in `next_at`, which must not be further ahead. */
const shareOf = (perMinute: number) => sql`${60 / perMinute} * interval '1 second'`;
const fullAt = sql`clock_timestamp() + interval '1 minute'`;

export function createSendStore(manager: EntityManager, traces: TransactionTraces): Sends {
  const db = sqlOn(manager);
  return {
    async lockIdempotencyKey(userId, key) {
      await db.run(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${userId}:${key}`}, 2))`);
    },
    findByIdempotencyKey: async (userId, key) =>
      (await manager.findOneBy(SendRequestEntity, { userId, key })) ?? undefined,
    async rememberIdempotencyKey(userId, key, inputHash, messageId) {
      await manager.insert(SendRequestEntity, { userId, key, inputHash, messageId });
    },
    async mustWait(userId, perMinute) {
      const rows = await db.run(sql`
        SELECT 1 FROM send_rate WHERE key = ${keyOf(userId)} AND next_at + ${shareOf(perMinute)} > ${fullAt}`);
      return rows.length > 0;
    },
    async count(userId, perMinute) {
      const share = shareOf(perMinute);
      const rows = await db.run(sql`
        INSERT INTO send_rate (key, next_at) VALUES (${keyOf(userId)}, clock_timestamp() + ${share})
        ON CONFLICT (key) DO UPDATE SET next_at = greatest(send_rate.next_at, clock_timestamp()) + ${share}
          WHERE send_rate.next_at + ${share} <= ${fullAt}
        RETURNING 1`);
      return rows.length > 0;
    },
    async attemptsOf(messageIds) {
      const rows = await db.planOnce<SendAttempt & { messageId: string }>(sql`
        SELECT ${attempts.columns()} FROM send_attempt WHERE message_id = ANY (${uuids(messageIds)}) ORDER BY started_at`);
      return groupBy(rows, 'messageId');
    },
    async beginAttempts(begun, at) {
      if (begun.length === 0) return;
      const rows = begun.map((attempt) => ({ ...attempt, startedAt: at }));
      await db.planOnce(attempts.insertAll(rows, 'id', 'messageId', 'startedAt'));
    },
    async endAttempts(ended, at) {
      if (ended.length === 0) return;
      await db.planOnce(sql`
        UPDATE send_attempt SET outcome = given.outcome, problem_code = given."problemCode",
          carrier_code = given."carrierCode", reason = given.reason, ended_at = ${at}
        FROM ${attempts.given(ended, 'id', 'outcome', 'problemCode', 'carrierCode', 'reason')} WHERE send_attempt.id = given.id`);
    },
    async recordStatuses(events) {
      for (const { messageId, receiptId, status } of events) traces.report(messageId, receiptId, status);
      if (events.length > 0) await db.planOnce(statusEvents.insertAll(events, ...statusColumns));
    },
  };
}
