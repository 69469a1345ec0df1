import type { NotificationKind } from '@patchbay/messaging';
import type { DataSource } from 'typeorm';
import { behind, type Page } from '../sql/page';

export interface NotificationView {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly title: string;
  readonly body: string;
  readonly conversationId: string | null;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

/** A person's own; nobody sees another's. */
export interface NotificationQueries {
  byIds(userId: string, ids: readonly string[]): Promise<NotificationView[]>;
  /** The latest first. */
  list(userId: string, unreadOnly: boolean, page: Page): Promise<NotificationView[]>;
  unreadCount(userId: string): Promise<number>;
}

interface NotificationRow {
  id: string;
  kind: NotificationKind;
  title: string;
  body: string;
  conversation_id: string | null;
  created_at: Date;
  read_at: Date | null;
}

const notificationOf = (row: NotificationRow): NotificationView => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  body: row.body,
  conversationId: row.conversation_id,
  createdAt: row.created_at,
  readAt: row.read_at,
});

const columns = 'id, kind, title, body, conversation_id, created_at, read_at';

export function createNotificationQueries(dataSource: DataSource): NotificationQueries {
  return {
    async byIds(userId, ids) {
      const rows: NotificationRow[] = await dataSource.query(
        `SELECT ${columns} FROM notification WHERE user_id = $1 AND id = ANY ($2::uuid[])`,
        [userId, ids],
      );
      return rows.map(notificationOf);
    },
    async list(userId, unreadOnly, { limit, after }) {
      const values: unknown[] = [userId];
      const conditions = ['user_id = $1', behind(after, 'created_at', 'id', '<', values)];
      if (unreadOnly) conditions.push('read_at IS NULL');
      const rows: NotificationRow[] = await dataSource.query(
        `SELECT ${columns} FROM notification WHERE ${conditions.join(' AND ')}
         ORDER BY created_at DESC, id DESC LIMIT $${values.push(limit)}`,
        values,
      );
      return rows.map(notificationOf);
    },
    async unreadCount(userId) {
      const rows: { count: number }[] = await dataSource.query(
        'SELECT count(*)::integer AS count FROM notification WHERE user_id = $1 AND read_at IS NULL',
        [userId],
      );
      return rows[0]?.count ?? 0;
    },
  };
}
