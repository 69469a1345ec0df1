import type { Viewer } from '@patchbay/access';
import type { Media, Message } from '@patchbay/messaging';
import type { DataSource } from 'typeorm';
import { queryPrepared } from '../sql/prepared';
import { messageColumnNames, messageOf, type MessageRow } from '../sql/rows';
import { most } from '../sql/page';
import { groupBy } from '../directory/user-queries';
import { conversationVisibleTo } from '../sql/visible';

/** A stretch of a conversation's history: the first ones behind `after`, or, backward, the last ones before `before`. */
export interface HistoryPage {
  readonly limit: number;
  readonly isBackward: boolean;
  readonly after?: Date | null;
  readonly before?: Date | null;
}

export interface TimelineRow {
  readonly at: Date;
  readonly kind: 'ATTEMPTED' | 'REPORTED' | 'MOVED' | 'MOVE_UNDONE';
  readonly detail: string;
  readonly carrierCode: string | null;
  readonly userId: string | null;
}

const timelineSql = `
  SELECT message_id, started_at AS at, 'ATTEMPTED' AS kind, coalesce(outcome, 'under way') || coalesce(': ' || reason, '') AS detail,
    carrier_code, NULL::uuid AS user_id
  FROM send_attempt WHERE message_id = ANY ($1::uuid[])
  UNION ALL
  SELECT message_id, recorded_at, 'REPORTED', carrier_status, carrier_code, NULL FROM status_event WHERE message_id = ANY ($1::uuid[])
  UNION ALL
  SELECT message_id, moved_at, 'MOVED', 'to ' || record.name, NULL, moved_by
  FROM moved_message JOIN move ON move.id = move_id JOIN record ON record.id = move.to_record_id WHERE message_id = ANY ($1::uuid[])
  UNION ALL
  SELECT message_id, undone_at, 'MOVE_UNDONE', 'back', NULL, undone_by
  FROM moved_message JOIN move ON move.id = move_id WHERE message_id = ANY ($1::uuid[]) AND undone_at IS NOT NULL
  ORDER BY at`;

export interface MessageQueries {
  visibleByIds(viewer: Viewer, ids: readonly string[]): Promise<Message[]>;
  /** The files that came with a message, and the carrier that keeps them; undefined where the viewer does not see it. */
  mediaOf(
    viewer: Viewer,
    id: string,
  ): Promise<{ readonly carrier: string; readonly media: readonly Media[] } | undefined>;
  /** What happened to messages that the viewer was found to see, in order. */
  timelines(messageIds: readonly string[]): Promise<Map<string, TimelineRow[]>>;
  /** For conversations that the viewer was found to see: a page of each, oldest first, in one statement. */
  ofConversations(conversationIds: readonly string[], page: HistoryPage): Promise<Map<string, Message[]>>;
}

const columns = messageColumnNames.map((column) => `message.${column}`).join(', ');

export function createMessageQueries(dataSource: DataSource): MessageQueries {
  return {
    async visibleByIds(viewer, ids) {
      const values: unknown[] = [ids];
      const rows = await queryPrepared<MessageRow>(
        dataSource,
        `SELECT ${columns} FROM message
         JOIN conversation ON conversation.id = message.conversation_id
         JOIN phone_number ON phone_number.id = conversation.phone_number_id
         JOIN record ON record.id = conversation.record_id
         WHERE message.id = ANY ($1::uuid[]) AND ${conversationVisibleTo(viewer, values)}`,
        values,
      );
      return rows.map(messageOf);
    },

    async mediaOf(viewer, id) {
      const values: unknown[] = [id];
      const rows: { carrier: string; media: Media[] }[] = await dataSource.query(
        `SELECT message.carrier, message.media FROM message
         JOIN conversation ON conversation.id = message.conversation_id
         JOIN phone_number ON phone_number.id = conversation.phone_number_id
         JOIN record ON record.id = conversation.record_id
         WHERE message.id = $1 AND ${conversationVisibleTo(viewer, values)}`,
        values,
      );
      return rows[0];
    },

    async timelines(messageIds) {
      const rows: (Omit<TimelineRow, 'carrierCode' | 'userId'> & {
        message_id: string;
        carrier_code: string | null;
        user_id: string | null;
      })[] = await dataSource.query(timelineSql, [messageIds]);
      return groupBy(
        rows,
        ({ message_id }) => message_id,
        (row): TimelineRow => ({
          at: row.at,
          kind: row.kind,
          detail: row.detail,
          carrierCode: row.carrier_code,
          userId: row.user_id,
        }),
      );
    },

    async ofConversations(conversationIds, { limit, isBackward, after, before }) {
      const values: unknown[] = [conversationIds];
      const conditions = ['message.conversation_id = wanted.id'];
      if (after != null) conditions.push(`message.created_at > $${values.push(after)}::timestamptz`);
      if (before != null) conditions.push(`message.created_at < $${values.push(before)}::timestamptz`);
      const rows = await queryPrepared<MessageRow>(
        dataSource,
        `SELECT found.* FROM unnest($1::uuid[]) AS wanted (id) CROSS JOIN LATERAL (
           SELECT ${columns} FROM message WHERE ${conditions.join(' AND ')}
           ORDER BY message.created_at ${isBackward ? 'DESC' : 'ASC'} LIMIT ${most(limit)}
         ) AS found ORDER BY found.conversation_id, found.created_at`,
        values,
      );
      return groupBy(rows, ({ conversation_id }) => conversation_id, messageOf);
    },
  };
}
