import type { ConversationOwners, Owner } from '@patchbay/access';
import type { EventLog, LogPosition, SequencedEvent } from '@patchbay/messaging';
import sql, { type Sql } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { conversationWithOwners, ownersColumns, ownersOf, type OwnersRow } from '../conversations';
import { type Owned, ownerOf } from '../sql/owner';
import { beginning } from '../restores';
import { limitOf } from '../sql/page';
import { eachOf, instant, type SqlConnection, sqlOn } from '../sql/statement';
import type { OutboxEntity } from './outbox.entity';

export function createEventLog(dataSource: DataSource): EventLog {
  const db = sqlOn(dataSource);
  return {
    async last() {
      const rows = await db.run<PositionRow>(
        sql`SELECT sequence, created_at AS "createdAt" FROM outbox WHERE sequence IS NOT NULL ORDER BY sequence DESC LIMIT 1`,
      );
      return rows[0] === undefined ? { sequence: 0, at: 0 } : positionOf(rows[0]);
    },
    // An event that is no longer kept was there if the next one is. After a restore, the next one may be of another history.
    async has({ sequence, at }) {
      if (sequence === 0) return true;
      const rows = await db.run(sql`
        SELECT 1 FROM (
          SELECT sequence, created_at FROM outbox WHERE sequence >= ${sequence} ORDER BY sequence LIMIT 1
        ) AS found
        WHERE (sequence = ${sequence} AND created_at = ${instant(new Date(at))})
          OR (sequence = ${sequence + 1} AND created_at >= ${instant(new Date(at))}
            AND NOT EXISTS (SELECT 1 FROM restore WHERE found_at > ${instant(new Date(at))} AND id > ${beginning}))`);
      return rows.length > 0;
    },
    async after(sequence, limit) {
      const rows = await db.run<TodaysRow>(pageAfter(sequence, limit));
      return withOtherOwners(db, rows.map(asOfToday));
    },
  };
}

type PositionRow = Pick<OutboxEntity, 'sequence' | 'createdAt'>;
export type SequencedRow = PositionRow & Pick<OutboxEntity, 'event' | 'traceparent'>;
/** Without a conversation if the event is not about one. */
type TodaysRow = SequencedRow & OwnersRow & { readonly conversationId: string | null };

const pageAfter = (sequence: number, limit: number): Sql => sql`
  SELECT logged.sequence, logged.event, logged.created_at AS "createdAt", logged.traceparent, conversation.id AS "conversationId", ${ownersColumns}
  FROM (
    SELECT sequence, event, created_at, traceparent FROM outbox WHERE sequence > ${sequence} ORDER BY sequence LIMIT ${limitOf(limit)}
  ) AS logged
  LEFT JOIN message ON message.id = (logged.event->>'messageId')::uuid
  LEFT JOIN (${conversationWithOwners})
    ON conversation.id = coalesce(message.conversation_id, (logged.event->>'conversationId')::uuid)
  ORDER BY logged.sequence`;

function asOfToday({ conversationId, ...row }: TodaysRow): SequencedEvent {
  const { event, ...position } = sequencedEventOf(row);
  const isOfConversation = conversationId !== null && 'owners' in event;
  return { ...position, event: isOfConversation ? { ...event, conversationId, owners: ownersOf(row) } : event };
}

/** Few events are about a record, or about two conversations: only a page with such events takes more statements. */
async function withOtherOwners(db: SqlConnection, page: SequencedEvent[]): Promise<SequencedEvent[]> {
  const sources = await sourceOwners(
    db,
    page.flatMap(({ event }) => (event.type === 'messages-moved' ? event.fromConversationId : [])),
  );
  const records = await recordOwners(
    db,
    page.flatMap(({ event }) => (event.type === 'record-updated' ? event.recordId : [])),
  );
  return page.map((given) => {
    const { event } = given;
    if (event.type === 'messages-moved') {
      const fromOwners = sources.get(event.fromConversationId) ?? event.fromOwners;
      return { ...given, event: { ...event, fromOwners } };
    }
    return event.type === 'record-updated' ? { ...given, event: { ...event, ...records.get(event.recordId) } } : given;
  });
}

async function sourceOwners(db: SqlConnection, ids: readonly string[]): Promise<Map<string, ConversationOwners>> {
  if (ids.length === 0) return new Map();
  const rows = await db.run<OwnersRow & { id: string }>(sql`
    SELECT conversation.id, ${ownersColumns} FROM ${conversationWithOwners} WHERE conversation.id IN ${eachOf(ids)}`);
  return new Map(rows.map((row) => [row.id, ownersOf(row)]));
}

interface RecordOwners {
  readonly owner: Owner;
  readonly numberOwners: readonly Owner[];
}

async function recordOwners(db: SqlConnection, ids: readonly string[]): Promise<Map<string, RecordOwners>> {
  if (ids.length === 0) return new Map();
  const rows = await db.run<Owned & { id: string; numberOwners: Owned[] }>(sql`
    SELECT record.id, record.owner_user_id AS "ownerUserId", record.owner_team_id AS "ownerTeamId", ARRAY(
      SELECT DISTINCT jsonb_build_object(
        'ownerUserId', phone_number.owner_user_id, 'ownerTeamId', phone_number.owner_team_id)
      FROM conversation JOIN phone_number ON phone_number.id = conversation.phone_number_id
      WHERE conversation.record_id = record.id
    ) AS "numberOwners"
    FROM record WHERE record.id IN ${eachOf(ids)}`);
  return new Map(rows.map((row) => [row.id, { owner: ownerOf(row), numberOwners: row.numberOwners.map(ownerOf) }]));
}

const positionOf = ({ sequence, createdAt }: PositionRow): LogPosition => ({
  sequence: Number(sequence),
  at: createdAt.getTime(),
});

export const sequencedEventOf = (row: SequencedRow): SequencedEvent => ({
  ...positionOf(row),
  event: row.event,
  ...(row.traceparent !== null && { traceparent: row.traceparent }),
});
