import type { Job, JobName, JobQueue } from '@patchbay/messaging';
import sql, { empty, type Sql } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { sqlOn, texts, uuids } from '../sql/statement';

/** The worker's side of the queue. */
export function createJobQueue(dataSource: DataSource): JobQueue {
  const db = sqlOn(dataSource);
  /** Puts a claimed job back. */
  const release = async ({ id, leaseToken }: Job, delayMs: number, change: Sql = empty) => {
    await db.run(sql`
      UPDATE job SET run_at = now() + ${milliseconds(delayMs)}, leased_until = NULL, lease_token = NULL${change}
      WHERE id = ${id} AND lease_token = ${leaseToken}`);
  };
  return {
    async claim(names, limit, leaseMs) {
      const rows = await db.planOnce<Job>(claimSql(names, limit, leaseMs));
      return rows.sort((first, second) => Number(first.id) - Number(second.id));
    },
    async extend(jobs, leaseMs) {
      await db.run(sql`
        UPDATE job SET leased_until = now() + ${milliseconds(leaseMs)}
        FROM unnest(${jobs.map(({ id }) => id)}::bigint[], ${uuids(jobs.map(({ leaseToken }) => leaseToken))})
          AS held (id, token)
        WHERE job.id = held.id AND job.lease_token = held.token`);
    },
    postpone: (job, delayMs) => release(job, delayMs),
    retryLater: (job, delayMs, error) =>
      release(job, delayMs, sql`, attempts = attempts + 1, last_error = ${error.slice(0, 1_000)}`),
  };
}

const milliseconds = (ms: number) => sql`${ms} * interval '1 millisecond'`;

/**
 * A job is free if it is due, not leased, and the first of its lane. SKIP LOCKED lets workers claim side by side. Two jobs
 * of one lane never run at the same time: `NOT EXISTS` sees the earlier one until its transaction is committed.
 *
 * Jobs come in the order in which they are due, which is that of an index: a claim ends with the last job that it takes, and
 * reads neither the backlog behind it nor what is due in a year. Kinds of jobs take turns: one that waits in thousands holds
 * up no other. OFFSET 0 and the array keep this plan while PostgreSQL
 * has no statistics yet of a queue that has just filled.
 */
const claimSql = (names: readonly JobName[], limit: number, leaseMs: number) => sql`
  UPDATE job
  SET leased_until = now() + ${milliseconds(leaseMs)}, lease_token = gen_random_uuid()
  WHERE id = ANY (ARRAY(
    SELECT free.id FROM unnest(${texts(names)}) AS wanted (name) CROSS JOIN LATERAL (
      SELECT locked.id, row_number() OVER (ORDER BY locked.run_at, locked.id) AS place FROM (
        SELECT due.id, due.run_at FROM job AS due
        WHERE due.name = wanted.name AND due.run_at <= now() AND (due.leased_until IS NULL OR due.leased_until < now())
          AND NOT EXISTS (
            SELECT 1 FROM job AS earlier
            WHERE hashtextextended(earlier.lane, 0) = hashtextextended(due.lane, 0) AND earlier.lane = due.lane
              AND earlier.id < due.id OFFSET 0
          )
        ORDER BY due.run_at, due.id LIMIT ${limit} FOR UPDATE OF due SKIP LOCKED
      ) AS locked
    ) AS free ORDER BY free.place LIMIT ${limit}
  ))
  RETURNING id, name, subject_id AS "subjectId", attempts + 1 AS attempt, lease_token AS "leaseToken"`;
