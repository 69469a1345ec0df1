import type { EventSequencer } from '@patchbay/messaging';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Client, QueryResult } from 'pg';
import { connectSession } from '../connections/connect-session';
import { sequencedEventOf, type SequencedRow } from './event-log';

/** The session lock of releases before the lease: while one of them relays, the others wait. */
const earlierRelayLock = 7_250_002;
const leaseMs = 1_500;
/** A server that does not answer in this time is given up, and another connection tried. */
const answerLimitMs = 5_000;

/**
 * Two statements in one transaction and one message, so that nobody can stop between them. The first takes the lease, if
 * there is something to do, and locks its row. The second sees what was committed before the lock: numbers follow each
 * other without a gap, even if the lease has just changed hands.
 *
 * A bitmap would have all events that were numbered since the last vacuum; the settings of the session rule it out. A plain scan skips
 * those it has met before. Rows are found by their place in the table. With `sequence IS NULL` in the outer condition, PostgreSQL would read the
 * index of the sequence, too.
 */
const sequenceSql = (holder: string, limit: number) => `
  UPDATE relay_lease SET holder = '${holder}', backend = pg_backend_pid(), leased_until = CASE
    WHEN pg_try_advisory_xact_lock_shared(${earlierRelayLock}) THEN clock_timestamp() + interval '${leaseMs} ms'
    ELSE '-infinity' END
  WHERE (holder = '${holder}' OR leased_until < clock_timestamp()
      OR NOT EXISTS (SELECT FROM pg_stat_activity WHERE pid = backend))
    AND (SELECT id FROM outbox WHERE sequence IS NULL ORDER BY id LIMIT 1) IS NOT NULL
  RETURNING (SELECT before.holder FROM relay_lease AS before) AS previous;

  WITH waiting AS (
    SELECT found_at, row_number() OVER (ORDER BY id) AS place
    FROM (SELECT id, ctid AS found_at FROM outbox WHERE sequence IS NULL ORDER BY id LIMIT ${limit}) AS first
    WHERE EXISTS (SELECT FROM relay_lease WHERE holder = '${holder}' AND leased_until > clock_timestamp())
  )
  UPDATE outbox SET sequence = (SELECT coalesce(max(sequence), 0) FROM outbox) + waiting.place
  FROM waiting WHERE outbox.ctid = waiting.found_at AND coalesce(outbox.sequence, 0) = 0
  RETURNING outbox.sequence, outbox.event, outbox.created_at AS "createdAt", outbox.traceparent`;

export function createEventSequencer(options: {
  /** Of sessions. */
  readonly url: string;
  readonly applicationName: string;
  /** This relay took the lease over; empty if nobody had it before. */
  readonly onTakeOver?: (previousHolder: string) => void;
}): EventSequencer {
  const holder = `${hostname().replace(/[^\w.-]/g, '')}/${process.pid}/${randomUUID()}`;
  let session: Client | undefined;

  const drop = async () => {
    const dropped = session;
    session = undefined;
    // The statement that failed has reported what is wrong with the session.
    await dropped?.end().catch(() => undefined);
  };
  const open = async (): Promise<Client> => {
    const opened = await connectSession(
      options.url,
      {
        work: 'sequencing',
        application_name: options.applicationName,
        connectionTimeoutMillis: answerLimitMs,
        query_timeout: answerLimitMs,
      },
      (client) => client.on('error', () => void drop()),
    );
    session = opened;
    return opened;
  };

  return {
    async sequence(limit) {
      try {
        const client = session ?? (await open());
        const answers: unknown = await client.query(sequenceSql(holder, limit));
        const [lease, { rows }] = answers as [QueryResult<{ previous: string }>, QueryResult<SequencedRow>];
        const previous = lease.rows[0]?.previous;
        if (previous !== undefined && previous !== holder) options.onTakeOver?.(previous);
        return rows.map(sequencedEventOf).sort((first, second) => first.sequence - second.sequence);
      } catch (error) {
        await drop();
        throw error;
      }
    },
    async close() {
      await session
        ?.query(`UPDATE relay_lease SET leased_until = '-infinity' WHERE holder = '${holder}'`)
        .catch(() => undefined);
      await drop();
    },
  };
}
