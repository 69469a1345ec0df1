import type { NewReceipt, ReceiptLedger } from '@patchbay/messaging';
import { currentTrace, type Traceparent } from '@patchbay/service-kit';
import sql, { type Sql } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { isTransient } from '../is-transient';
import { jobsChannel } from '../jobs';
import { type SqlConnection, sqlOn } from '../sql/statement';

/** With the trace of its request. */
type TracedReceipt = NewReceipt & { readonly traceparent: Traceparent };

interface Waiting {
  readonly receipt: TracedReceipt;
  readonly resolve: (outcome: 'stored' | 'duplicate') => void;
  readonly reject: (error: unknown) => void;
}

const maxBatch = 500;
/** Callbacks of a lane with so many waiting jobs are its backlog. */
const frontOfLane = 50;
/** A database that has not answered by then counts as away: the connection and the batch are given up. */
const patienceMs = 3_000;
/** After that, calls fail immediately: for this long, or for as long as it took to find out. */
const minAwayMs = 250;

/**
 * Commits the receipts of concurrent requests together: those that arrive while a batch is on its way become the next
 * one. A single receipt does not wait; under load many share a commit, which takes most of the time. One batch at a time:
 * a second one would make both smaller, and everything slower.
 */
export function createReceiptLedger(dataSource: DataSource): ReceiptLedger {
  const db = sqlOn(dataSource);
  const waiting: Waiting[] = [];
  let isBusy = false;
  let away: { readonly until: number; readonly error: unknown } | undefined;

  const rejectAll = (batch: readonly Waiting[], error: unknown) => {
    for (const { reject } of batch) reject(error);
  };

  const commit = async (batch: readonly Waiting[]): Promise<void> => {
    const since = performance.now();
    try {
      const stored = await append(
        db,
        batch.map(({ receipt }) => receipt),
      );
      for (const { receipt, resolve } of batch) resolve(stored.has(receipt.id) ? 'stored' : 'duplicate');
      away = undefined;
    } catch (error) {
      if (isTransient(error)) {
        away = { until: performance.now() + Math.max(minAwayMs, performance.now() - since), error };
        rejectAll([...batch, ...waiting.splice(0)], error);
      } else if (batch.length === 1) {
        rejectAll(batch, error);
      } else {
        // A receipt that cannot be stored must not stop the others.
        const half = batch.length >> 1;
        await commit(batch.slice(0, half));
        await commit(batch.slice(half));
      }
    }
  };

  const flush = async () => {
    if (isBusy || waiting.length === 0) return;
    isBusy = true;
    await commit(waiting.splice(0, maxBatch));
    // Callers that got their answer send more: waiting for it makes the next batch larger.
    setImmediate(() => {
      isBusy = false;
      void flush();
    });
  };

  return {
    append: (receipt) =>
      new Promise((resolve, reject) => {
        if (away !== undefined && performance.now() < away.until) return reject(away.error);
        waiting.push({ receipt: { ...receipt, traceparent: currentTrace() }, resolve, reject });
        void flush();
      }),
  };
}

/**
 * A whole batch in one statement, durable together: the receipts that are new, the job of each in the order in which they
 * came, and the wake-up. It returns the ids of the new ones.
 */
async function append(db: SqlConnection, receipts: readonly TracedReceipt[]): Promise<Set<string>> {
  const rows = await db.planOnce<{ id: string }>(appendSql(receipts), { timeoutMs: patienceMs });
  return new Set(rows.map(({ id }) => id));
}

function appendSql(receipts: readonly TracedReceipt[]): Sql {
  const column = <T>(value: (receipt: TracedReceipt) => T) => receipts.map(value);
  return sql`
    WITH given AS (
      SELECT * FROM unnest(
        ${column(({ id }) => id)}::uuid[],
        ${column(({ carrier }) => carrier)}::text[],
        ${column(({ envelope }) => envelope.eventId)}::text[],
        ${column(({ envelope }) => envelope.kind)}::text[],
        ${column(({ path }) => path)}::text[],
        ${column(({ contentType }) => contentType)}::text[],
        ${column(({ rawBody }) => rawBody)}::bytea[],
        ${column(({ receivedAt }) => receivedAt)}::timestamptz[],
        ${column(({ envelope }) => envelope.lane)}::text[],
        ${column(({ traceparent }) => traceparent)}::text[]
      ) WITH ORDINALITY AS row (id, carrier, event_id, kind, path, content_type, raw_body, received_at, lane, traceparent, place)
    ), stored AS (
      INSERT INTO receipt (id, carrier, event_id, kind, path, content_type, raw_body, received_at)
      SELECT id, carrier, event_id, kind, path, content_type, raw_body, received_at FROM given
      -- One order for all batches: two that share an event id wait for each other and do not deadlock.
      ORDER BY carrier, event_id
      ON CONFLICT (carrier, event_id) DO NOTHING
      RETURNING id
    ), queued AS (
      INSERT INTO job (name, subject_id, lane, run_at, traceparent, is_backlog)
      SELECT CASE given.kind WHEN 'status' THEN 'record-delivery-status' ELSE 'route-inbound' END, given.id, given.lane,
        date_trunc('milliseconds', now()), given.traceparent,
        before.has_backlog OR before.count + row_number() OVER (PARTITION BY given.lane ORDER BY given.place) > ${frontOfLane}
      FROM given JOIN stored USING (id) CROSS JOIN LATERAL (
        SELECT count(*), coalesce(bool_or(is_backlog), false) AS has_backlog FROM (
          SELECT is_backlog FROM job
          WHERE hashtextextended(job.lane, 0) = hashtextextended(given.lane, 0) AND job.lane = given.lane
          ORDER BY job.id DESC LIMIT ${frontOfLane}
        ) AS latest
      ) AS before
      ORDER BY given.place
      RETURNING name
    ), woken AS (
      SELECT count(pg_notify(${jobsChannel}, name)::text) FROM (SELECT DISTINCT name FROM queued) AS kind
    )
    SELECT stored.id FROM stored CROSS JOIN woken`;
}
