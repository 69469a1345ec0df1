import type { NewReceipt, ReceiptLedger } from '@patchbay/messaging';
import type { Pool, QueryConfig } from 'pg';
import type { DataSource } from 'typeorm';
import { isDatabaseAway } from '../is-database-away';
import { jobsChannel } from '../jobs/wake-ups';

/**
 * A whole batch in one statement: the receipts that are new, the job of each in the order in which they came, and the
 * wake-up, durable together. A receipt that was stored before is left out of what comes back.
 */
const appendSql = `
  WITH given AS (
    SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bytea[],
      $8::timestamptz[], $9::text[])
      WITH ORDINALITY AS row (id, carrier, event_id, kind, path, content_type, raw_body, received_at, lane, place)
  ), stored AS (
    INSERT INTO receipt (id, carrier, event_id, kind, path, content_type, raw_body, received_at)
    SELECT id, carrier, event_id, kind, path, content_type, raw_body, received_at FROM given
    -- One order for all batches: two that share an event id wait for each other and do not deadlock.
    ORDER BY carrier, event_id
    ON CONFLICT (carrier, event_id) DO NOTHING
    RETURNING id
  ), queued AS (
    INSERT INTO job (name, subject_id, lane, run_at)
    SELECT CASE given.kind WHEN 'status' THEN 'record-delivery-status' ELSE 'route-inbound' END, given.id, given.lane, date_trunc('milliseconds', now()) FROM given JOIN stored USING (id) ORDER BY given.place
    RETURNING 1
  ), woken AS (
    SELECT pg_notify('${jobsChannel}', '') FROM (SELECT 1 FROM queued LIMIT 1) AS any_job
  )
  SELECT stored.id FROM stored LEFT JOIN woken ON true`;

interface Waiting {
  readonly receipt: NewReceipt;
  readonly resolve: (outcome: 'stored' | 'duplicate') => void;
  readonly reject: (error: unknown) => void;
}

const maxBatch = 500;
/** A database that has not answered by then is taken for away; the connection is given up, and the batch with it. */
const patienceMs = 3_000;
/** After the database was found away, callers are told so at once: for so long at least, and for as long as finding out took. */
const leastAwayMs = 250;

/**
 * Commits the receipts of concurrent requests together: what arrives while a batch is on its way makes up the next
 * one. A lone receipt waits for nobody; under load a commit is shared by many, which is where the time goes. One batch at
 * a time: a second one beside it makes both smaller, and all slower.
 */
export function createReceiptLedger(dataSource: DataSource): ReceiptLedger {
  const waiting: Waiting[] = [];
  let isBusy = false;
  let away: { readonly until: number; readonly error: unknown } | undefined;

  const rejectAll = (batch: readonly Waiting[], error: unknown) => {
    for (const { reject } of batch) reject(error);
  };

  const commit = async (batch: readonly Waiting[]): Promise<void> => {
    const since = Date.now();
    try {
      const stored = await append(
        dataSource,
        batch.map(({ receipt }) => receipt),
      );
      for (const { receipt, resolve } of batch) resolve(stored.has(receipt.id) ? 'stored' : 'duplicate');
      away = undefined;
    } catch (error) {
      if (isDatabaseAway(error)) {
        away = { until: Date.now() + Math.max(leastAwayMs, Date.now() - since), error };
        rejectAll([...batch, ...waiting.splice(0)], error);
      } else if (batch.length === 1) {
        rejectAll(batch, error);
      } else {
        // One that cannot be stored must not keep the others from it.
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
    // Those who got their answer send more: what comes in at once makes the next batch larger.
    setImmediate(() => {
      isBusy = false;
      void flush();
    });
  };

  return {
    append: (receipt) =>
      new Promise((resolve, reject) => {
        if (away !== undefined && Date.now() < away.until) return reject(away.error);
        waiting.push({ receipt, resolve, reject });
        void flush();
      }),
  };
}

async function append(dataSource: DataSource, receipts: readonly NewReceipt[]): Promise<Set<string>> {
  const column = <T>(value: (receipt: NewReceipt) => T) => receipts.map(value);
  // A time-out of its own is a property that pg has and its types lack.
  const query: QueryConfig & { readonly query_timeout: number } = {
    name: 'append-receipts',
    text: appendSql,
    query_timeout: patienceMs,
    values: [
      column(({ id }) => id),
      column(({ carrier }) => carrier),
      column(({ envelope }) => envelope.eventId),
      column(({ envelope }) => envelope.kind),
      column(({ path }) => path),
      column(({ contentType }) => contentType),
      column(({ rawBody }) => rawBody),
      column(({ receivedAt }) => receivedAt),
      column(({ envelope }) => envelope.lane),
    ],
  };
  const { rows } = await poolOf(dataSource).query<{ id: string }>(query);
  return new Set(rows.map(({ id }) => id));
}

/** The pool itself, as a named statement is planned once a connection. */
function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as unknown as { master: Pool }).master;
}
