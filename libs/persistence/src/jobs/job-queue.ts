import type { ClaimOptions, Job, JobName, JobQueue, JobsToDo, WaitingJobs } from '@patchbay/messaging';
import sql, { empty, raw, type Sql } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { sqlOn, texts } from '../sql/statement';
import { claimsOf } from './claims';
import type { JobEntity } from './job.entity';

/** The worker's side of the queue. */
export function createJobQueue(dataSource: DataSource): JobQueue {
  const db = sqlOn(dataSource);
  /** Puts claimed jobs back. */
  const release = async (jobs: readonly Job[], delayMs: number, change: Sql = empty) => {
    await db.run(sql`
      UPDATE job SET run_at = now() + ${milliseconds(delayMs)}, leased_until = NULL, lease_token = NULL${change}
      FROM ${claimsOf(jobs)} WHERE job.id = held.id AND job.lease_token = held.token`);
  };
  return {
    async claim(names, options) {
      const rows = await db.planOnce<Job & Pick<JobEntity, 'traceparent'>>(claimSql(names, options));
      return rows.map(jobOf).sort((first, second) => Number(first.id) - Number(second.id));
    },
    async look(names) {
      const [row] = await db.planOnce<JobsToDo>(lookSql(names));
      return row ?? { due: [], hasBacklog: false };
    },
    async bringForward() {
      await db.planOnce(bringForward);
    },
    async waiting(names) {
      const rows = await db.planOnce<WaitingJobs>(waitingSql(names));
      return rows.map(({ name, count, oldestSeconds }) => ({
        name,
        count: Number(count),
        oldestSeconds: Math.max(0, Number(oldestSeconds)),
      }));
    },
    // What somebody has locked is being ended or put back. To wait for it could be a deadlock, as others lock in another order.
    async extend(jobs, leaseMs) {
      await db.run(sql`
        UPDATE job SET leased_until = now() + ${milliseconds(leaseMs)} WHERE id IN (
          SELECT job.id FROM job JOIN ${claimsOf(jobs)} ON job.id = held.id AND job.lease_token = held.token
          FOR UPDATE OF job SKIP LOCKED
        )`);
    },
    postpone: (jobs, delayMs) => release(jobs, delayMs),
    retryLater: (job, delayMs, error) =>
      release([job], delayMs, sql`, attempts = attempts + 1, last_error = ${error.slice(0, 1_000)}`),
  };
}

const jobOf = ({ traceparent, ...job }: Job & Pick<JobEntity, 'traceparent'>): Job =>
  traceparent === null ? job : { ...job, traceparent };

/** More are not counted: a million jobs call for the same as ten thousand. */
const maxCounted = 10_000;

/** The first jobs of lanes are in the index of those that are due, the rest of long lanes is in the index of the backlog. */
const waitingSql = (names: readonly JobName[]) => sql`
  WITH backlog AS (
    SELECT name, count(*) AS count
    FROM (SELECT name FROM job WHERE is_backlog ORDER BY hashtextextended(lane, 0) LIMIT ${maxCounted}) AS counted GROUP BY name
  )
  SELECT wanted.name, due.count + coalesce((SELECT backlog.count FROM backlog WHERE backlog.name = wanted.name), 0) AS count,
    coalesce(extract(epoch FROM now() - due.oldest), 0) AS "oldestSeconds"
  FROM unnest(${texts(names)}) AS wanted (name) CROSS JOIN LATERAL (
    SELECT count(*) AS count, min(first.run_at) AS oldest FROM (
      SELECT job.run_at FROM job WHERE job.name = wanted.name AND NOT job.is_backlog AND job.run_at <= now()
      ORDER BY job.run_at, job.id LIMIT ${maxCounted}
    ) AS first
  ) AS due`;

const milliseconds = (ms: number) => sql`${ms} * interval '1 millisecond'`;

const isFree = (job: string) => raw(`(${job}.leased_until IS NULL OR ${job}.leased_until < now())`);
const isOfLane = (job: string, lane: string) =>
  raw(`hashtextextended(${job}.lane, 0) = hashtextextended(${lane}.lane, 0) AND ${job}.lane = ${lane}.lane`);

/** A job that is due may wait for an earlier one of its lane: only a claim knows. */
const lookSql = (names: readonly JobName[]) => sql`
  SELECT ARRAY (
    SELECT wanted.name FROM unnest(${texts(names)}) AS wanted (name) WHERE (
      SELECT due.id FROM job AS due
      WHERE due.name = wanted.name AND NOT due.is_backlog AND due.run_at <= now() AND ${isFree('due')}
      ORDER BY due.run_at, due.id LIMIT 1
    ) IS NOT NULL
  ) AS due,
  (SELECT id FROM job WHERE is_backlog ORDER BY hashtextextended(lane, 0) LIMIT 1) IS NOT NULL AS "hasBacklog"`;

/**
 * A lane is free if its first job is due and not leased. SKIP LOCKED lets workers claim side by side: who has the lock of a
 * lane's first job has the lane. Two workers never have jobs of one lane: `NOT EXISTS` sees the earlier ones until the
 * transaction that ends them is committed.
 *
 * First jobs come in the order in which they are due, which is that of an index: a claim ends with the last job that it
 * takes, and reads neither the backlog of a lane nor what is due in a year. What is left of a lane's backlog is brought
 * forward, because its first job is the next one. Kinds of jobs take turns. A job of another name, such as one that only a
 * later release knows, ends what is taken of its lane.
 */
const claimSql = (names: readonly JobName[], { limit, perLane, leaseMs }: ClaimOptions) => sql`
  WITH first AS MATERIALIZED (
    SELECT found.* FROM unnest(${texts(names)}) AS wanted (name) CROSS JOIN LATERAL (
      SELECT due.id, due.lane FROM job AS due
      WHERE due.name = wanted.name AND NOT due.is_backlog AND due.run_at <= now() AND ${isFree('due')}
        AND NOT EXISTS (SELECT 1 FROM job AS earlier WHERE ${isOfLane('earlier', 'due')} AND earlier.id < due.id OFFSET 0)
      ORDER BY due.run_at, due.id LIMIT ${limit} FOR UPDATE OF due SKIP LOCKED
    ) AS found
  ), share AS MATERIALIZED (
    SELECT least(${perLane}::bigint, greatest(1, ${limit}::bigint / greatest(1, count(*)))) AS per_lane FROM first
  ), lane AS MATERIALIZED (
    SELECT next.*, row_number() OVER same AS place,
      bool_and(next.name = ANY (${texts(names)}) AND next.attempts = 0 AND next.run_at <= now() AND ${isFree('next')}) OVER same AS is_fresh
    FROM first CROSS JOIN LATERAL (
      SELECT job.id, job.lane, job.name, job.run_at, job.attempts, job.leased_until, job.is_backlog FROM job
      WHERE ${isOfLane('job', 'first')} AND job.id >= first.id ORDER BY job.id
      LIMIT (SELECT per_lane + 1 FROM share)
    ) AS next
    WINDOW same AS (PARTITION BY next.lane ORDER BY next.id)
  ), taken AS MATERIALIZED (
    SELECT id, lane FROM lane WHERE place <= (SELECT per_lane FROM share) AND (place = 1 OR is_fresh)
    ORDER BY row_number() OVER (PARTITION BY name ORDER BY place, run_at, id) LIMIT ${limit}
  ), forward AS (
    UPDATE job SET is_backlog = false WHERE id IN (
      SELECT min(id) FROM lane WHERE is_backlog AND id NOT IN (SELECT id FROM taken) GROUP BY lane
    )
  )
  UPDATE job SET leased_until = now() + ${milliseconds(leaseMs)}, lease_token = gen_random_uuid()
  WHERE id IN (SELECT id FROM taken)
  RETURNING id, name, lane, subject_id AS "subjectId", attempts + 1 AS attempt, lease_token AS "leaseToken",
    traceparent`;

/**
 * The first job of a lane is in the backlog if it was added just when those before it ended. Goes from lane to lane of the
 * backlog, however many jobs each has.
 */
const bringForward = sql`
  WITH RECURSIVE lane AS (
    (SELECT hashtextextended(lane, 0) AS hash FROM job WHERE is_backlog ORDER BY hash LIMIT 1)
    UNION ALL
    SELECT (
      SELECT hashtextextended(job.lane, 0) FROM job
      WHERE job.is_backlog AND hashtextextended(job.lane, 0) > lane.hash ORDER BY 1 LIMIT 1
    ) FROM lane WHERE lane.hash IS NOT NULL
  )
  UPDATE job SET is_backlog = false WHERE id IN (
    SELECT (
      SELECT CASE WHEN job.is_backlog THEN job.id END FROM job
      WHERE hashtextextended(job.lane, 0) = lane.hash ORDER BY job.id LIMIT 1
    ) FROM lane
  )`;
