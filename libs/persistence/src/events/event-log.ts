import type { EventLog, SequencedEvent } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { sqlOn } from '../sql/statement';
import type { OutboxEntity } from './outbox.entity';

export function createEventLog(dataSource: DataSource): EventLog {
  const db = sqlOn(dataSource);
  return {
    async lastSequence() {
      const rows = await db.run<{ last: string | null }>(sql`SELECT max(sequence) AS last FROM outbox`);
      return Number(rows[0]?.last ?? 0);
    },
    async after(sequence, limit) {
      const rows = await db.run<SequencedRow>(
        sql`SELECT sequence, event FROM outbox WHERE sequence > ${sequence} ORDER BY sequence LIMIT ${limit}`,
      );
      return rows.map(sequencedEventOf);
    },
  };
}

export type SequencedRow = Pick<OutboxEntity, 'sequence' | 'event'>;

export const sequencedEventOf = ({ sequence, event }: SequencedRow): SequencedEvent => ({
  sequence: Number(sequence),
  event,
});
