import { type Job, type Jobs, LeaseLost } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { sqlOn } from '../sql/statement';
import { JobEntity } from './job.entity';
import { jobsChannel } from './wake-ups';

/** The queue within a transaction: it adds jobs, and ends those that it did. */
export function createJobStore(manager: EntityManager): Jobs {
  const db = sqlOn(manager);
  const remove = async ({ id, leaseToken }: Job): Promise<boolean> => {
    const removed = await db.planOnce(
      sql`DELETE FROM job WHERE id = ${id} AND lease_token = ${leaseToken} RETURNING 1`,
    );
    return removed.length > 0;
  };
  return {
    isPending: (name, subjectId) => manager.existsBy(JobEntity, { name, subjectId }),
    async add({ name, subjectId, lane, runAt }) {
      await db.planOnce(sql`
        WITH added AS (
          INSERT INTO job (name, subject_id, lane, run_at)
          VALUES (${name}, ${subjectId}, ${lane}, coalesce(${runAt}, date_trunc('milliseconds', now())))
          ON CONFLICT (name, subject_id) DO NOTHING
        ) SELECT pg_notify(${jobsChannel}, '')`);
    },
    async finish(job) {
      if (!(await remove(job))) throw leaseLost(job);
    },
    async finishIfHeld(job) {
      await remove(job);
    },
    async hold(job) {
      const { id, leaseToken } = job;
      const held = await manager.findOne(JobEntity, { where: { id, leaseToken }, lock: { mode: 'pessimistic_write' } });
      if (held === null) throw leaseLost(job);
    },
  };
}

const leaseLost = ({ id, name }: Job) => new LeaseLost(`Another worker claimed job ${id} (${name}).`);
