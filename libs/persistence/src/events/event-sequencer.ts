import type { EventSequencer } from '@patchbay/messaging';
import { Client } from 'pg';
import { sequencedEventOf, type SequencedRow } from './event-log';

const relayLock = 7_250_002;

const sequenceSql = `
  WITH waiting AS (
    SELECT id, row_number() OVER (ORDER BY id) AS place
    FROM (SELECT id FROM outbox WHERE sequence IS NULL ORDER BY id LIMIT $1) AS first
  )
  UPDATE outbox SET sequence = (SELECT coalesce(max(sequence), 0) FROM outbox) + waiting.place
  FROM waiting WHERE outbox.id = waiting.id
  RETURNING outbox.sequence, outbox.event`;

/**
 * The active relay is the one whose session holds the lock. It sequences on the same session: a relay that loses its
 * connection loses both. When its worker is killed, PostgreSQL frees the lock, and the next one to ask becomes active.
 */
export function createEventSequencer(options: {
  readonly url: string;
  readonly applicationName: string;
}): EventSequencer {
  let session: Client | undefined;
  let isActive = false;

  const drop = async () => {
    const dropped = session;
    session = undefined;
    isActive = false;
    // The statement that failed has reported what is wrong with the session.
    await dropped?.end().catch(() => undefined);
  };
  const open = async (): Promise<Client> => {
    const opened = new Client({
      connectionString: options.url,
      application_name: options.applicationName,
      keepAlive: true,
    });
    opened.on('error', () => void drop());
    await opened.connect();
    session = opened;
    return opened;
  };

  return {
    async sequence(limit) {
      try {
        const client = session ?? (await open());
        if (!isActive) {
          const answer = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [
            relayLock,
          ]);
          isActive = answer.rows[0]?.locked ?? false;
          if (!isActive) return undefined;
        }
        const { rows } = await client.query<SequencedRow>(sequenceSql, [limit]);
        return rows.map(sequencedEventOf).sort((first, second) => first.sequence - second.sequence);
      } catch (error) {
        await drop();
        throw error;
      }
    },
    close: drop,
  };
}
