import type { Notifications } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import { Any, type EntityManager, IsNull, LessThan } from 'typeorm';
import { sqlOn } from '../sql/statement';
import { table } from '../sql/table';
import { NotificationEntity } from './notification.entity';

const notifications = table(NotificationEntity);
const columns = ['id', 'userId', 'kind', 'conversationId', 'messageId', 'createdAt'] as const;

export function createNotificationStore(manager: EntityManager): Notifications {
  const db = sqlOn(manager);
  const repository = manager.getRepository(NotificationEntity);
  return {
    async add(added) {
      const rows = added.map(({ at, ...row }) => ({ ...row, createdAt: at }));
      const stored = await db.planOnce<{ id: string }>(sql`
        ${notifications.insertAll(rows, ...columns)}
        ON CONFLICT (user_id, message_id, kind) DO NOTHING RETURNING id`);
      const ids = new Set(stored.map(({ id }) => id));
      return added.filter(({ id }) => ids.has(id));
    },
    async removeBefore(at) {
      const { affected } = await repository.delete({ createdAt: LessThan(at) });
      return affected ?? 0;
    },
    async markRead(userId, ids, at) {
      const wanted = ids === null ? {} : { id: Any([...ids]) };
      await repository.update({ userId, readAt: IsNull(), ...wanted }, { readAt: at });
      return repository.countBy({ userId, readAt: IsNull() });
    },
  };
}
