import type { Viewer } from '@patchbay/access';
import type { Message } from '@patchbay/messaging';
import type { DataSource } from 'typeorm';
import { messageColumns, messageOf, type MessageRow } from '../stores/rows';
import { groupBy } from './people';
import { conversationVisibleTo } from './visible';

/** A stretch of a conversation's history: the first ones behind `after`, or, backward, the last ones before `before`. */
export interface HistoryPage {
  readonly limit: number;
  readonly isBackward: boolean;
  readonly after?: Date | null;
  readonly before?: Date | null;
}

export interface MessageQueries {
  visibleByIds(viewer: Viewer, ids: readonly string[]): Promise<Message[]>;
  /** For conversations that the viewer was found to see: a page of each, oldest first, in one statement. */
  ofConversations(conversationIds: readonly string[], page: HistoryPage): Promise<Map<string, Message[]>>;
}

const columns = messageColumns.split(', ').map((column) => `message.${column}`).join(', ');

export function createMessageQueries(dataSource: DataSource): MessageQueries {
  return {
    async visibleByIds(viewer, ids) {
      const values: unknown[] = [ids];
      const rows: MessageRow[] = await dataSource.query(
        `SELECT ${columns} FROM message
         JOIN conversation ON conversation.id = message.conversation_id
         JOIN phone_number ON phone_number.id = conversation.phone_number_id
         JOIN record ON record.id = conversation.record_id
         WHERE message.id = ANY ($1::uuid[]) AND ${conversationVisibleTo(viewer, values)}`,
        values,
      );
      return rows.map(messageOf);
    },

    async ofConversations(conversationIds, { limit, isBackward, after, before }) {
      const values: unknown[] = [conversationIds];
      const conditions = ['message.conversation_id = wanted.id'];
      if (after != null) conditions.push(`message.created_at > $${values.push(after)}`);
      if (before != null) conditions.push(`message.created_at < $${values.push(before)}`);
      const rows: MessageRow[] = await dataSource.query(
        `SELECT found.* FROM unnest($1::uuid[]) AS wanted (id) CROSS JOIN LATERAL (
           SELECT ${columns} FROM message WHERE ${conditions.join(' AND ')}
           ORDER BY message.created_at ${isBackward ? 'DESC' : 'ASC'} LIMIT $${values.push(limit)}
         ) AS found ORDER BY found.conversation_id, found.created_at`,
        values,
      );
      return groupBy(rows, ({ conversation_id }) => conversation_id, messageOf);
    },
  };
}
