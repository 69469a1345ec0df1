import { conversationScope, type Viewer } from '@patchbay/access';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { type ConversationFilter, countedConversations, conversationWithOwners } from '../conversations';
import { limitOf } from '../sql/page';
import { sqlOn, uuid } from '../sql/statement';
import { conversationVisibleTo } from '../sql/visible';

export const workCountNames = [
  'unreadConversations',
  'unreadNotifications',
  'needsAnswer',
  'mine',
  'unassigned',
  'ambiguous',
  'needsAttention',
] as const;
export type WorkCountName = (typeof workCountNames)[number];

/** It counts this far. */
export const maxCounted = 100;
/** Unread conversations are looked for among so many, the latest ones. */
export const maxLookedAtForUnread = 1_000;

export interface WorkCountQueries {
  /** What is waiting for the viewer, each at most `maxCounted` and one. */
  counts(viewer: Viewer, names: readonly WorkCountName[]): Promise<Map<WorkCountName, number>>;
}

export function createWorkCountQueries(on: DataSource | Pool): WorkCountQueries {
  const db = sqlOn(on);
  return {
    async counts(viewer, names) {
      const wanted = workCountNames.filter((name) => names.includes(name));
      if (wanted.length === 0) return new Map();
      const columns = wanted.map(
        (name) => sql`(SELECT count(*)::integer FROM (${counted(viewer, name)}) AS found) AS ${raw(`"${name}"`)}`,
      );
      const [row] = await db.planOnce<Record<WorkCountName, number>>(sql`SELECT ${join(columns, ', ')}`);
      return new Map(wanted.map((name) => [name, row![name]]));
    },
  };
}

const limit = maxCounted + 1;

function counted(viewer: Viewer, name: WorkCountName): Sql {
  const found = (filter: ConversationFilter) => countedConversations(viewer, filter, { limit });
  switch (name) {
    case 'unreadConversations':
      return sql`SELECT FROM (${countedConversations(viewer, {}, { limit: maxLookedAtForUnread })}) AS latest
        JOIN conversation ON conversation.id = latest.id
        WHERE conversation.last_inbound_at > coalesce((SELECT read_until FROM conversation_read
          WHERE conversation_id = conversation.id AND user_id = ${uuid(viewer.userId)}), '-infinity') LIMIT ${limitOf(limit)}`;
    case 'unreadNotifications':
      return sql`SELECT FROM notification WHERE user_id = ${uuid(viewer.userId)} AND read_at IS NULL LIMIT ${limitOf(limit)}`;
    case 'needsAnswer':
      return found({ needsAnswer: true, states: ['OPEN'] });
    case 'mine':
      return found({ assigneeIds: [viewer.userId], states: ['OPEN'] });
    case 'unassigned':
      return found({ assigneeIds: [], states: ['OPEN'] });
    case 'ambiguous':
      return found({ isAmbiguous: true });
    case 'needsAttention':
      return conversationScope(viewer).kind === 'nothing'
        ? sql`SELECT WHERE false`
        : sql`SELECT FROM message JOIN (${conversationWithOwners}) ON conversation.id = message.conversation_id
          WHERE message.needs_attention AND ${conversationVisibleTo(viewer)} LIMIT ${limitOf(limit)}`;
  }
}
