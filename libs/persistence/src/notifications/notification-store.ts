import { type BellGlance, maxMarked, mostTelling, type NewNotification, type Notifications } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import { type EntityManager, IsNull } from 'typeorm';
import { limitOf } from '../sql/page';
import { eachOf, instant, sqlOn, uuid } from '../sql/statement';
import { table } from '../sql/table';
import type { TransactionTraces } from '../transaction-traces';
import { NotificationEntity } from './notification.entity';
import { readOwn } from './notification-queries';
import { replaceTold } from './replace-told';
import { lockPreferences, readPreferences, writePreferences } from './preferences';

const notifications = table(NotificationEntity);
const columns = [
  ...(['id', 'userId', 'kind', 'conversationId', 'messageId', 'webhookEndpointId', 'actorId'] as const),
  ...(['noteId', 'alarmId', 'createdAt'] as const),
] as const;

/** Among so many of the latest, a device learns which were read. */
const maxGlanced = 50;
/** More unread ones are not counted for a device: nobody reads such a number. */
const maxUnread = 100;

export function createNotificationStore(manager: EntityManager, traces: TransactionTraces): Notifications {
  const db = sqlOn(manager);
  const repository = manager.getRepository(NotificationEntity);
  const addedHere = new Set<string>();
  return {
    async add(added) {
      const wanted = mostTelling(added);
      const rows = wanted.map(({ at, ...row }) => ({ ...row, createdAt: at }));
      const stored = await db.planOnce<{ id: string }>(sql`
        ${notifications.insertAll(rows, ...columns)}
        WHERE NOT EXISTS (
          SELECT FROM notification AS told WHERE told.user_id = given."userId" AND told.message_id = given."messageId"
        )
        ON CONFLICT DO NOTHING RETURNING id`);
      const ids = new Set(stored.map(({ id }) => id));
      const isStored = ({ id }: NewNotification) => ids.has(id);
      const isAboutMessage = ({ messageId }: NewNotification) => messageId !== null;
      const rest = wanted.filter((notification) => !isStored(notification) && isAboutMessage(notification));
      const replaced = rest.length === 0 ? [] : await replaceTold(db, rest);
      const news = [...wanted.filter(isStored), ...replaced.filter(({ id }) => !addedHere.has(id))];
      news.forEach(({ id, messageId }) => traces.follow(id, messageId));
      news.forEach(({ id }) => addedHere.add(id));
      return news;
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
    find: async (viewer, id) => (await readOwn(db, viewer, [id]))[0],
    async glance(userId) {
      const [row] = await db.planOnce<BellGlance>(sql`
        SELECT (
          SELECT count(*)::integer FROM (
            SELECT FROM notification WHERE user_id = ${uuid(userId)} AND read_at IS NULL LIMIT ${maxUnread}
          ) AS unread
        ) AS "unreadCount", ARRAY(
          SELECT id FROM (
            SELECT id, created_at, read_at FROM notification WHERE user_id = ${uuid(userId)}
            ORDER BY created_at DESC, id DESC LIMIT ${maxGlanced}
          ) AS latest WHERE read_at IS NOT NULL ORDER BY created_at DESC, id DESC
        ) AS "readIds"`);
      return row!;
    },
    preferencesOf: (userId) => readPreferences(db, userId),
    lockPreferences: (userId) => lockPreferences(db, userId),
    writePreferences: (userId, preferences) => writePreferences(db, userId, preferences),
  };
}
