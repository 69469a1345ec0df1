import type { Notifications } from '@patchbay/messaging';
import type { EntityManager } from 'typeorm';
import { queryPrepared } from '../sql/prepared';

export function createNotifications(manager: EntityManager): Notifications {
  return {
    async add(notifications) {
      const rows = await queryPrepared<{ id: string }>(
        manager,
        `INSERT INTO notification (id, user_id, kind, title, body, conversation_id, message_id, created_at)
         SELECT * FROM jsonb_to_recordset($1) AS given (id uuid, "userId" uuid, kind text, title text, body text,
           "conversationId" uuid, "messageId" uuid, at timestamptz)
         ON CONFLICT (user_id, message_id, kind) DO NOTHING
         RETURNING id`,
        [JSON.stringify(notifications)],
      );
      const added = new Set(rows.map(({ id }) => id));
      return notifications.filter(({ id }) => added.has(id));
    },
    async removeBefore(at) {
      const [, count]: [unknown[], number] = await manager.query('DELETE FROM notification WHERE created_at < $1', [
        at,
      ]);
      return count;
    },
    async markRead(userId, ids, at) {
      await manager.query(
        `UPDATE notification SET read_at = $2
         WHERE user_id = $1 AND read_at IS NULL AND ($3::uuid[] IS NULL OR id = ANY ($3::uuid[]))`,
        [userId, at, ids],
      );
      const rows: { count: number }[] = await manager.query(
        'SELECT count(*)::integer AS count FROM notification WHERE user_id = $1 AND read_at IS NULL',
        [userId],
      );
      return rows[0]?.count ?? 0;
    },
  };
}
