import sql, { type Sql } from 'sql-template-tag';
import { Any, type DataSource, IsNull } from 'typeorm';
import { and, keysetAfter, limitOf, type Page } from '../sql/page';
import { sqlOn } from '../sql/statement';
import { table } from '../sql/table';
import { NotificationEntity } from './notification.entity';

/** Not a type alias: the gateway's types could not name it. */
export interface NotificationView extends Readonly<Omit<NotificationEntity, 'id' | 'userId' | 'messageId'>> {
  readonly id: string;
}

/** A user's own notifications; nobody sees those of others. */
export interface NotificationQueries {
  byIds(userId: string, ids: readonly string[]): Promise<NotificationView[]>;
  /** Latest first. */
  list(userId: string, unreadOnly: boolean, page: Page): Promise<NotificationView[]>;
  unreadCount(userId: string): Promise<number>;
}

const notifications = table(NotificationEntity);

export function createNotificationQueries(dataSource: DataSource): NotificationQueries {
  const db = sqlOn(dataSource);
  const repository = dataSource.getRepository(NotificationEntity);
  return {
    byIds: (userId, ids) => repository.findBy({ userId, id: Any([...ids]) }),
    async list(userId, unreadOnly, page) {
      const isUnread: Sql[] = unreadOnly ? [sql`read_at IS NULL`] : [];
      return db.run<NotificationView>(sql`
        SELECT ${notifications.columns()} FROM notification
        WHERE ${and([sql`user_id = ${userId}`, keysetAfter(page, ['created_at', 'id'], '<'), ...isUnread])}
        ORDER BY created_at DESC, id DESC LIMIT ${limitOf(page.limit)}`);
    },
    unreadCount: (userId) => repository.countBy({ userId, readAt: IsNull() }),
  };
}
