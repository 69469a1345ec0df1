import { maxMarked, type Notifications } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import { type EntityManager, IsNull } from 'typeorm';
import { limitOf } from '../sql/page';
import { eachOf, instant, sqlOn, uuid } from '../sql/statement';
import { table } from '../sql/table';
import type { TransactionTraces } from '../transaction-traces';
import { NotificationEntity } from './notification.entity';

const notifications = table(NotificationEntity);
const columns = [
  ...(['id', 'userId', 'kind', 'conversationId', 'messageId', 'webhookEndpointId', 'actorId'] as const),
  ...(['noteId', 'alarmId', 'createdAt'] as const),
] as const;

export function createNotificationStore(manager: EntityManager, traces: TransactionTraces): Notifications {
  const db = sqlOn(manager);
  const repository = manager.getRepository(NotificationEntity);
  return {
    async add(added) {
      const rows = added.map(({ at, ...row }) => ({ ...row, createdAt: at }));
      const stored = await db.planOnce<{ id: string }>(sql`
        ${notifications.insertAll(rows, ...columns)}
        ON CONFLICT DO NOTHING RETURNING id`);
      added.forEach(({ id, messageId }) => traces.follow(id, messageId));
      const ids = new Set(stored.map(({ id }) => id));
      return added.filter(({ id }) => ids.has(id));
    },
    async markRead(userId, ids, at) {
      const wanted = ids === null ? sql`true` : sql`id IN ${eachOf(ids)}`;
      const marked = await db.run<{ id: string }>(sql`
        WITH marked AS (
          UPDATE notification SET read_at = ${instant(at)}
          WHERE user_id = ${uuid(userId)} AND read_at IS NULL AND ${wanted} RETURNING id, created_at
        )
        SELECT id FROM marked ORDER BY created_at DESC, id DESC LIMIT ${limitOf(maxMarked)}`);
      const unreadCount = await repository.countBy({ userId, readAt: IsNull() });
      return { ids: marked.map(({ id }) => id), unreadCount };
    },
  };
}
