import type { Viewer } from '@patchbay/access';
import type { NotificationSubject } from '@patchbay/messaging';
import sql, { empty, type Sql } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { conversationWithOwners } from '../conversations';
import { and, keysetAfter, limitOf, type Page } from '../sql/page';
import { sqlOn, uuid, uuids } from '../sql/statement';
import { table } from '../sql/table';
import { conversationVisibleTo } from '../sql/visible';
import { NotificationEntity } from './notification.entity';

const notifications = table(NotificationEntity).only('id', 'kind', 'conversationId', 'createdAt', 'readAt');

export interface NotificationView
  extends Readonly<Pick<NotificationEntity, 'id' | 'kind' | 'conversationId' | 'createdAt' | 'readAt'>> {
  /** The message that it is about; null if the viewer may not see it. */
  readonly subject: NotificationSubject | null;
}

interface ListOptions {
  readonly unreadOnly?: boolean;
  readonly withUnreadCount?: boolean;
}

export interface NotificationPage {
  readonly rows: readonly NotificationView[];
  /** How many of the viewer's notifications are unread, on this page or not; null without `withUnreadCount`. */
  readonly unreadCount: number | null;
}

/** The viewer's own notifications; nobody sees those of others. */
export interface NotificationQueries {
  byIds(viewer: Viewer, ids: readonly string[]): Promise<NotificationView[]>;
  /** Latest first. */
  list(viewer: Viewer, options: ListOptions, page: Page): Promise<NotificationPage>;
}

export function createNotificationQueries(dataSource: DataSource): NotificationQueries {
  const db = sqlOn(dataSource);
  return {
    byIds: (viewer, ids) => db.planOnce<NotificationView>(withSubject(viewer, sql`id = ANY (${uuids(ids)})`)),
    async list(viewer, { unreadOnly = false, withUnreadCount = false }, page) {
      const onPage = and([keysetAfter(page, ['created_at', 'id'], '<'), unreadOnly ? isUnread : sql`true`]);
      const unreadCount = withUnreadCount
        ? sql`(SELECT count(*)::integer FROM notification WHERE user_id = ${uuid(viewer.userId)} AND ${isUnread})`
        : sql`NULL::integer`;
      // An empty page has one row, without a notification.
      const rows = await db.run<{ unreadCount: number | null } & (NotificationView | { id: null })>(sql`
        SELECT bell.*, page.* FROM (SELECT ${unreadCount} AS "unreadCount") AS bell
        LEFT JOIN (${withSubject(viewer, onPage, sql`LIMIT ${limitOf(page.limit)}`)}) AS page ON true
        ORDER BY page."createdAt" DESC, page.id DESC`);
      return {
        unreadCount: rows[0]!.unreadCount,
        rows: rows.filter((row) => row.id !== null),
      };
    },
  };
}

const isUnread = sql`read_at IS NULL`;

const latestFirst = sql`ORDER BY notification.created_at DESC, notification.id DESC`;

/** With the message in the same statement: both are of one moment. */
const withSubject = (viewer: Viewer, condition: Sql, limit = empty) => sql`
  SELECT ${notifications.columns()}, about.subject FROM (
    SELECT * FROM notification WHERE user_id = ${uuid(viewer.userId)} AND ${condition} ${latestFirst} ${limit}
  ) AS notification
  LEFT JOIN LATERAL (
    SELECT jsonb_build_object(
      'customerNumber', conversation.customer_number, 'phoneNumberName', phone_number.name,
      'direction', message.direction, 'body', message.body, 'problem', message.problem, 'senderId', message.sender_id
    ) AS subject
    FROM message JOIN (${conversationWithOwners}) ON conversation.id = message.conversation_id
    WHERE message.id = notification.message_id AND ${conversationVisibleTo(viewer)}
  ) AS about ON true
  ${latestFirst}`;
