import { type Job, type Jobs, LeaseLost } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { sqlOn, texts } from '../sql/statement';
import type { TransactionTraces } from '../transaction-traces';
import { claimsOf } from './claims';
import { JobEntity } from './job.entity';
import { jobsChannel } from './wake-ups';

/** The queue within a transaction: it adds jobs, and ends those that it did. */
export function createJobStore(manager: EntityManager, traces: TransactionTraces): Jobs {
  const db = sqlOn(manager);
  /** Returns those whose claims hold. */
  const remove = (jobs: readonly Job[]) =>
    db.planOnce<{ id: string }>(sql`
      DELETE FROM job USING ${claimsOf(jobs)}
      WHERE job.id = held.id AND job.lease_token = held.token RETURNING job.id`);
  return {
    isPending: (name, subjectId) => manager.existsBy(JobEntity, { name, subjectId }),
    async add(...added) {
      if (added.length === 0) return;
      const rows = added.map((job) => ({ ...job, traceparent: traces.of(job.subjectId) ?? undefined }));
      await db.planOnce(sql`
        WITH added AS (
          INSERT INTO job (name, subject_id, lane, run_at, traceparent)
          SELECT name, "subjectId", lane, coalesce("runAt", date_trunc('milliseconds', now())), traceparent
          FROM jsonb_to_recordset(${JSON.stringify(rows)})
            AS given (name text, "subjectId" uuid, lane text, "runAt" timestamptz, traceparent text)
          ON CONFLICT (name, subject_id) DO NOTHING
        ) SELECT pg_notify(${jobsChannel}, name) FROM unnest(${texts(new Set(added.map(({ name }) => name)))}) AS kind (name)`);
    },
    async restart({ name, subjectId, lane, runAt }) {
      await db.planOnce(sql`
        WITH restarted AS (
          INSERT INTO job (name, subject_id, lane, run_at, traceparent)
          VALUES (${name}, ${subjectId}, ${lane}, coalesce(${runAt}::timestamptz, date_trunc('milliseconds', now())),
            ${traces.of(subjectId)}::text)
          ON CONFLICT (name, subject_id) DO UPDATE SET run_at = excluded.run_at, leased_until = NULL, lease_token = NULL,
            traceparent = excluded.traceparent
        ) SELECT pg_notify(${jobsChannel}, ${name}::text)`);
    },
    async lock(name, subjectId) {
      await db.planOnce(sql`SELECT 1 FROM job WHERE name = ${name} AND subject_id = ${subjectId} FOR UPDATE`);
    },
    async finish(...jobs) {
      if (jobs.length === 0) return;
      expectAll(jobs, await remove(jobs));
    },
    async finishIfHeld(...jobs) {
      if (jobs.length > 0) await remove(jobs);
    },
    async hold(...jobs) {
      if (jobs.length === 0) return;
      const found = await db.planOnce<{ id: string }>(sql`
        SELECT job.id FROM job JOIN ${claimsOf(jobs)} ON job.id = held.id AND job.lease_token = held.token
        ORDER BY job.id FOR UPDATE OF job`);
      expectAll(jobs, found);
    },
  };
}

function expectAll(jobs: readonly Job[], held: readonly { readonly id: string }[]): void {
  const ids = new Set(held.map(({ id }) => id));
  const lost = jobs.find(({ id }) => !ids.has(id));
  if (lost !== undefined) throw new LeaseLost(`Another worker claimed job ${lost.id} (${lost.name}).`);
}
