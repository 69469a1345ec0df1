import type { Notifications } from '@patchbay/messaging';
import type { EntityManager } from 'typeorm';

export function createNotifications(manager: EntityManager): Notifications {
  return {
    async add(notifications) {
      const rows: { id: string }[] = await manager.query(
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
  };
}
