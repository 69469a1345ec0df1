import type { EventLog, LogPosition, SequencedEvent } from '@patchbay/messaging';
import sql, { type Sql } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { conversationWithOwners, ownersColumns, ownersOf, type OwnersRow } from '../conversations';
import { limitOf } from '../sql/page';
import { instant, sqlOn } from '../sql/statement';
import type { OutboxEntity } from './outbox.entity';

export function createEventLog(dataSource: DataSource): EventLog {
  const db = sqlOn(dataSource);
  return {
    async last() {
      const rows = await db.run<Omit<SequencedRow, 'event'>>(
        sql`SELECT sequence, created_at AS "createdAt" FROM outbox WHERE sequence IS NOT NULL ORDER BY sequence DESC LIMIT 1`,
      );
      return rows[0] === undefined ? { sequence: 0, at: 0 } : positionOf(rows[0]);
    },
    async has({ sequence, at }) {
      if (sequence === 0) return true;
      const rows = await db.run(sql`
        SELECT 1 FROM (
          SELECT sequence, created_at FROM outbox WHERE sequence >= ${sequence} ORDER BY sequence LIMIT 1
        ) AS found
        WHERE (sequence = ${sequence} AND created_at = ${instant(new Date(at))})
          OR (sequence = ${sequence + 1} AND created_at >= ${instant(new Date(at))})`);
      return rows.length > 0;
    },
    async after(sequence, limit) {
      const rows = await db.run<TodaysRow>(pageAfter(sequence, limit));
      return rows.map(asOfToday);
    },
  };
}

export type SequencedRow = Pick<OutboxEntity, 'sequence' | 'event' | 'createdAt'>;
/** Without a conversation if the event is not about a message. */
type TodaysRow = SequencedRow & OwnersRow & { readonly conversationId: string | null };

const pageAfter = (sequence: number, limit: number): Sql => sql`
  SELECT logged.sequence, logged.event, logged.created_at AS "createdAt", conversation.id AS "conversationId", ${ownersColumns}
  FROM (
    SELECT sequence, event, created_at FROM outbox WHERE sequence > ${sequence} ORDER BY sequence LIMIT ${limitOf(limit)}
  ) AS logged
  LEFT JOIN message ON message.id = (logged.event->>'messageId')::uuid
  LEFT JOIN (${conversationWithOwners}) ON conversation.id = message.conversation_id
  ORDER BY logged.sequence`;

function asOfToday({ conversationId, ...row }: TodaysRow): SequencedEvent {
  const { event, ...position } = sequencedEventOf(row);
  const isOfMessage = conversationId !== null && 'owners' in event;
  return { ...position, event: isOfMessage ? { ...event, conversationId, owners: ownersOf(row) } : event };
}

const positionOf = ({ sequence, createdAt }: Omit<SequencedRow, 'event'>): LogPosition => ({
  sequence: Number(sequence),
  at: createdAt.getTime(),
});

export const sequencedEventOf = (row: SequencedRow): SequencedEvent => ({ ...positionOf(row), event: row.event });
