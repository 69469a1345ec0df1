import type { DomainEvent, EventLog, Outbox, SequencedEvent } from '@patchbay/messaging';
import type { DataSource, EntityManager } from 'typeorm';
import { queryPrepared } from '../sql/prepared';
import { outboxChannel } from '../jobs/wake-ups';

export function createOutbox(manager: EntityManager): Outbox {
  return {
    async append(events) {
      if (events.length === 0) return;
      await queryPrepared(
        manager,
        `WITH appended AS (INSERT INTO outbox (event) SELECT * FROM jsonb_array_elements($1)) SELECT pg_notify($2, '')`,
        [JSON.stringify(events), outboxChannel],
      );
    },
    async removeBefore(at) {
      // In the order of the sequence, so that no hole comes about; the last one stays, as numbers go on from there.
      const [, count]: [unknown, number] = await manager.query(
        `DELETE FROM outbox WHERE sequence < coalesce(
          (SELECT sequence FROM outbox WHERE sequence IS NOT NULL AND created_at >= $1 ORDER BY sequence LIMIT 1),
          (SELECT max(sequence) FROM outbox)
        )`,
        [at],
      );
      return count;
    },
  };
}

export interface SequencedRow {
  sequence: string;
  event: DomainEvent;
}

export const sequencedEventOf = (row: SequencedRow): SequencedEvent => ({
  sequence: Number(row.sequence),
  event: row.event,
});

export function createEventLog(dataSource: DataSource): EventLog {
  return {
    async lastSequence() {
      const rows: { last: string | null }[] = await dataSource.query('SELECT max(sequence) AS last FROM outbox');
      return Number(rows[0]?.last ?? 0);
    },
    async after(sequence, limit) {
      const rows: SequencedRow[] = await dataSource.query(
        'SELECT sequence, event FROM outbox WHERE sequence > $1 ORDER BY sequence LIMIT $2',
        [sequence, limit],
      );
      return rows.map(sequencedEventOf);
    },
  };
}
