import type { NewReceipt, ReceiptLedger } from '@patchbay/messaging';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { isDatabaseAway } from './is-database-away';
import { jobsChannel } from './wake-ups';

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
  readonly since: number;
}

const largestBatch = 500;
/** After the database was found away, callers are told so at once for this long, and not after a time-out each. */
const awayMs = 250;
/** Whoever has waited so long for a turn is told to come again. */
const patienceMs = 3_000;

/**
 * Commits the receipts of concurrent requests together: what arrives while a batch is on its way makes up the next
 * one. A lone receipt waits for nobody; under load a commit is shared by many, which is where the time goes. One batch at
 * a time: a second one beside it makes both smaller, and all slower.
 */
export function createReceiptLedger(dataSource: DataSource): ReceiptLedger {
  const waiting: Waiting[] = [];
  let isBusy = false;
  let away: { readonly until: number; readonly error: unknown } | undefined;

  const rejectAll = (error: unknown) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };

  const flush = async () => {
    if (isBusy || waiting.length === 0) return;
    isBusy = true;
    const batch = waiting.splice(0, largestBatch);
    try {
      const stored = await append(dataSource, batch.map(({ receipt }) => receipt));
      for (const { receipt, resolve } of batch) resolve(stored.has(receipt.id) ? 'stored' : 'duplicate');
      away = undefined;
    } catch (error) {
      for (const { reject } of batch) reject(error);
      if (isDatabaseAway(error)) {
        away = { until: Date.now() + awayMs, error };
        rejectAll(error);
      }
    } finally {
      // Those who got their answer send more: what comes in at once makes the next batch larger.
      setImmediate(() => {
        isBusy = false;
        void flush();
      });
    }
  };

  return {
    append: (receipt) =>
      new Promise((resolve, reject) => {
        const now = Date.now();
        if (away !== undefined && now < away.until) return reject(away.error);
        const oldest = waiting[0];
        // The batch does not come back: the database neither answers nor refuses.
        if (oldest !== undefined && now - oldest.since > patienceMs) rejectAll(new Error('The database does not answer.'));
        waiting.push({ receipt, resolve, reject, since: now });
        void flush();
      }),
  };
}

async function append(dataSource: DataSource, receipts: readonly NewReceipt[]): Promise<Set<string>> {
  const column = <T>(value: (receipt: NewReceipt) => T) => receipts.map(value);
  const { rows } = await poolOf(dataSource).query<{ id: string }>({ name: 'append-receipts', text: appendSql, values: [
    column(({ id }) => id),
    column(({ carrier }) => carrier),
    column(({ envelope }) => envelope.eventId),
    column(({ envelope }) => envelope.kind),
    column(({ path }) => path),
    column(({ contentType }) => contentType),
    column(({ rawBody }) => rawBody),
    column(({ receivedAt }) => receivedAt),
    column(({ envelope }) => envelope.lane),
  ] });
  return new Set(rows.map(({ id }) => id));
}

/** The pool itself, as a named statement is planned once a connection. */
function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as unknown as { master: Pool }).master;
}
