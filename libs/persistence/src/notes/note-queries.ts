import type { Viewer } from '@patchbay/access';
import type { Note } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { conversationWithOwners, type HistoryStretch } from '../conversations';
import { groupBy } from '../sql/group-by';
import { and, limitOf } from '../sql/page';
import { eachOf, instant, sqlOn, uuid, uuids } from '../sql/statement';
import { conversationVisibleTo } from '../sql/visible';
import { notes } from './note.entity';

export interface NoteQueries {
  visibleByIds(viewer: Viewer, ids: readonly string[]): Promise<Note[]>;
  /** A page of each conversation, oldest first. The caller has checked that the viewer may see them. */
  ofConversations(conversationIds: readonly string[], page: HistoryStretch): Promise<Map<string, Note[]>>;
  /** What the user has not sent, by conversation. */
  draftsOf(userId: string, conversationIds: readonly string[]): Promise<Map<string, string>>;
}

export function createNoteQueries(dataSource: DataSource): NoteQueries {
  const db = sqlOn(dataSource);
  return {
    visibleByIds: (viewer, ids) =>
      db.planOnce<Note>(sql`
        SELECT ${notes.columns()} FROM note JOIN (${conversationWithOwners}) ON conversation.id = note.conversation_id
        WHERE note.id IN ${eachOf(ids)} AND ${conversationVisibleTo(viewer)}`),
    async ofConversations(conversationIds, { limit, isBackward, after, before }) {
      const conditions = [sql`note.conversation_id = wanted.id`];
      if (after != null) conditions.push(sql`note.created_at > ${instant(after)}`);
      if (before != null) conditions.push(sql`note.created_at < ${instant(before)}`);
      const rows = await db.planOnce<Note>(sql`
        SELECT found.* FROM unnest(${uuids(conversationIds)}) AS wanted (id) CROSS JOIN LATERAL (
          SELECT ${notes.columns()} FROM note WHERE ${and(conditions)}
          ORDER BY note.created_at ${isBackward ? sql`DESC` : sql`ASC`} LIMIT ${limitOf(limit)}
        ) AS found ORDER BY found."conversationId", found."createdAt"`);
      return groupBy(rows, 'conversationId');
    },
    async draftsOf(userId, conversationIds) {
      const rows = await db.planOnce<{ id: string; body: string }>(sql`
        SELECT conversation_id AS id, body FROM draft
        WHERE user_id = ${uuid(userId)} AND conversation_id IN ${eachOf(conversationIds)}`);
      return new Map(rows.map(({ id, body }) => [id, body]));
    },
  };
}
