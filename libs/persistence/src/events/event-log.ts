import type { EventLog, SequencedEvent } from '@patchbay/messaging';
import sql, { type Sql } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { conversationWithOwners, ownersColumns, ownersOf, type OwnersRow } from '../conversations';
import { limitOf } from '../sql/page';
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
      const rows = await db.run<TodaysRow>(pageAfter(sequence, limit));
      return rows.map(asOfToday);
    },
  };
}

export type SequencedRow = Pick<OutboxEntity, 'sequence' | 'event'>;
/** Without a conversation if the event is not about a message. */
type TodaysRow = SequencedRow & OwnersRow & { readonly conversationId: string | null };

const pageAfter = (sequence: number, limit: number): Sql => sql`
  SELECT logged.sequence, logged.event, conversation.id AS "conversationId", ${ownersColumns}
  FROM (
    SELECT sequence, event FROM outbox WHERE sequence > ${sequence} ORDER BY sequence LIMIT ${limitOf(limit)}
  ) AS logged
  LEFT JOIN message ON message.id = (logged.event->>'messageId')::uuid
  LEFT JOIN (${conversationWithOwners}) ON conversation.id = message.conversation_id
  ORDER BY logged.sequence`;

function asOfToday({ conversationId, ...row }: TodaysRow): SequencedEvent {
  const { sequence, event } = sequencedEventOf(row);
  const isOfMessage = conversationId !== null && 'owners' in event;
  return { sequence, event: isOfMessage ? { ...event, conversationId, owners: ownersOf(row) } : event };
}

export const sequencedEventOf = ({ sequence, event }: SequencedRow): SequencedEvent => ({
  sequence: Number(sequence),
  event,
});
