import { type Job, type Jobs, LeaseLost } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { sqlOn, uuids } from '../sql/statement';
import { JobEntity } from './job.entity';
import { jobsChannel } from './wake-ups';

/** The queue within a transaction: it adds jobs, and ends those that it did. */
export function createJobStore(manager: EntityManager): Jobs {
  const db = sqlOn(manager);
  /** Returns the ids of those whose claims hold. */
  const remove = async (jobs: readonly Job[]): Promise<Set<string>> => {
    const removed = await db.planOnce<{ id: string }>(sql`
      DELETE FROM job USING unnest(
        ${jobs.map(({ id }) => id)}::bigint[], ${uuids(jobs.map(({ leaseToken }) => leaseToken))}
      ) AS held (id, token)
      WHERE job.id = held.id AND job.lease_token = held.token RETURNING job.id`);
    return new Set(removed.map(({ id }) => id));
  };
  return {
    isPending: (name, subjectId) => manager.existsBy(JobEntity, { name, subjectId }),
    async add({ name, subjectId, lane, runAt }) {
      await db.planOnce(sql`
        WITH added AS (
          INSERT INTO job (name, subject_id, lane, run_at)
          VALUES (${name}, ${subjectId}, ${lane}, coalesce(${runAt}, date_trunc('milliseconds', now())))
          ON CONFLICT (name, subject_id) DO NOTHING
        ) SELECT pg_notify(${jobsChannel}, ${name})`);
    },
    async finish(...jobs) {
      if (jobs.length === 0) return;
      const removed = await remove(jobs);
      const lost = jobs.find(({ id }) => !removed.has(id));
      if (lost !== undefined) throw leaseLost(lost);
    },
    async finishIfHeld(job) {
      await remove([job]);
    },
    async hold(job) {
      const { id, leaseToken } = job;
      const held = await manager.findOne(JobEntity, { where: { id, leaseToken }, lock: { mode: 'pessimistic_write' } });
      if (held === null) throw leaseLost(job);
    },
  };
}

const leaseLost = ({ id, name }: Job) => new LeaseLost(`Another worker claimed job ${id} (${name}).`);
