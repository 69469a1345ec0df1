import { LeaseLost, type Job, type JobName, type JobQueue, type Jobs } from '@patchbay/messaging';
import type { DataSource, EntityManager } from 'typeorm';
import { executePrepared, queryPrepared } from '../sql/prepared';
import { jobsChannel } from './wake-ups';

/** A transaction's side of the queue: what it adds, and the ends of the jobs that it did. */
export function createJobs(manager: EntityManager): Jobs {
  const remove = async (job: Job): Promise<boolean> => {
    return (
      (await executePrepared(manager, 'DELETE FROM job WHERE id = $1 AND lease_token = $2', [job.id, job.leaseToken])) >
      0
    );
  };
  return {
    async isPending(name, subjectId) {
      const rows: unknown[] = await manager.query('SELECT 1 FROM job WHERE name = $1 AND subject_id = $2', [
        name,
        subjectId,
      ]);
      return rows.length > 0;
    },
    async add({ name, subjectId, lane, runAt }) {
      await queryPrepared(
        manager,
        `WITH added AS (
           INSERT INTO job (name, subject_id, lane, run_at) VALUES ($1, $2, $3, coalesce($4, date_trunc('milliseconds', now())))
           ON CONFLICT (name, subject_id) DO NOTHING
         ) SELECT pg_notify($5, '')`,
        [name, subjectId, lane, runAt, jobsChannel],
      );
    },
    async finish(job) {
      if (!(await remove(job))) throw new LeaseLost(`Job ${job.id} (${job.name}) was claimed by another worker.`);
    },
    async finishIfHeld(job) {
      await remove(job);
    },
    async hold(job) {
      const rows: unknown[] = await manager.query('SELECT 1 FROM job WHERE id = $1 AND lease_token = $2 FOR UPDATE', [
        job.id,
        job.leaseToken,
      ]);
      if (rows.length === 0) throw new LeaseLost(`Job ${job.id} (${job.name}) was claimed by another worker.`);
    },
  };
}

interface JobRow {
  id: string;
  name: JobName;
  subject_id: string;
  attempts: number;
  lease_token: string;
}

/**
 * Free is a job that is due, not leased, and the first of its lane. SKIP LOCKED lets workers claim side by side; the
 * lane is asked once more on the locked rows' own snapshot by the `NOT EXISTS`, so two jobs of one lane never run at
 * once: the earlier one is either still there, or its transaction is done.
 *
 * Jobs come in the order in which they are due, which is that of an index: a claim ends with the last job that it takes, and
 * looks neither at the backlog behind it nor at what is due in a year. OFFSET 0 and the array keep it so while PostgreSQL
 * knows nothing yet of a queue that has just filled.
 */
const claimSql = `
  UPDATE job SET leased_until = now() + $3 * interval '1 millisecond', lease_token = gen_random_uuid(), attempts = attempts + 1
  WHERE id = ANY (ARRAY(
    SELECT free.id FROM unnest($1::text[]) AS wanted (name) CROSS JOIN LATERAL (
      SELECT due.id FROM job AS due
      WHERE due.name = wanted.name AND due.run_at <= now() AND (due.leased_until IS NULL OR due.leased_until < now())
        AND NOT EXISTS (
          SELECT 1 FROM job AS earlier
          WHERE hashtextextended(earlier.lane, 0) = hashtextextended(due.lane, 0) AND earlier.lane = due.lane AND earlier.id < due.id OFFSET 0
        )
      ORDER BY due.run_at, due.id LIMIT $2 FOR UPDATE OF due SKIP LOCKED
    ) AS free LIMIT $2
  ))
  RETURNING id, name, subject_id, attempts, lease_token`;

/** The worker's side of the queue. */
export function createJobQueue(dataSource: DataSource): JobQueue {
  return {
    async claim(names, limit, leaseMs) {
      const rows = await queryPrepared<JobRow>(dataSource, claimSql, [names, limit, leaseMs]);
      return rows
        .map(
          (row): Job => ({
            id: row.id,
            name: row.name,
            subjectId: row.subject_id,
            attempt: row.attempts,
            leaseToken: row.lease_token,
          }),
        )
        .sort((first, second) => Number(first.id) - Number(second.id));
    },
    async extend(jobs, leaseMs) {
      await dataSource.query(
        `UPDATE job SET leased_until = now() + $3 * interval '1 millisecond'
         FROM unnest($1::bigint[], $2::uuid[]) AS held (id, token) WHERE job.id = held.id AND job.lease_token = held.token`,
        [jobs.map(({ id }) => id), jobs.map(({ leaseToken }) => leaseToken), leaseMs],
      );
    },
    async postpone(job, delayMs) {
      await dataSource.query(
        `UPDATE job SET run_at = now() + $3 * interval '1 millisecond', leased_until = NULL, lease_token = NULL, attempts = attempts - 1
         WHERE id = $1 AND lease_token = $2`,
        [job.id, job.leaseToken, delayMs],
      );
    },
    async retryLater(job, delayMs, error) {
      await dataSource.query(
        `UPDATE job SET run_at = now() + $3 * interval '1 millisecond', leased_until = NULL, lease_token = NULL, last_error = $4
         WHERE id = $1 AND lease_token = $2`,
        [job.id, job.leaseToken, delayMs, error.slice(0, 1_000)],
      );
    },
  };
}
