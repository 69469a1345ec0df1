import type { ConversationOwners, Viewer } from '@patchbay/access';
import type { NotificationPreferences, SeenNotification } from '@patchbay/messaging';
import sql, { empty, type Sql } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { conversationWithOwners, ownersColumns, ownersOf, type OwnersRow } from '../conversations';
import { and, keysetAfter, limitOf, type Page } from '../sql/page';
import { eachOf, type SqlConnection, sqlOn, uuid } from '../sql/statement';
import { table } from '../sql/table';
import { conversationVisibleTo } from '../sql/visible';
import { NotificationEntity } from './notification.entity';
import { readPreferences } from './preferences';

const notifications = table(NotificationEntity).only(
  'id',
  'kind',
  'conversationId',
  'messageId',
  'alarmId',
  'createdAt',
  'readAt',
);

export interface NotificationView extends SeenNotification {
  readonly messageId: string | null;
  readonly alarmId: string | null;
}

/** As a viewer who may see every conversation has it. */
export interface NotificationOfAnyone extends NotificationView {
  readonly userId: string;
  /** The owners of the conversation that the subject is in. */
  readonly owners: ConversationOwners | null;
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

export interface NotificationQueries {
  /** The viewer's own, as in a list; nobody sees those of others. */
  byIds(viewer: Viewer, ids: readonly string[]): Promise<NotificationView[]>;
  /** Of whatever users: the caller decides who sees them, and who sees their subjects. */
  ofAnyone(ids: readonly string[]): Promise<NotificationOfAnyone[]>;
  /** How many of a user's notifications are unread. */
  unreadCount(userId: string): Promise<number>;
  preferencesOf(userId: string): Promise<NotificationPreferences>;
  /** Latest first. */
  list(viewer: Viewer, options: ListOptions, page: Page): Promise<NotificationPage>;
}

export function createNotificationQueries(dataSource: DataSource): NotificationQueries {
  const db = sqlOn(dataSource);
  return {
    byIds: (viewer, ids) => readOwn(db, viewer, ids),
    async ofAnyone(ids) {
      const rows = await db.planOnce<NotificationView & OwnersRow & { userId: string }>(
        withSubject(sql`id IN ${eachOf(ids)}`, {
          columns: sql`, notification.user_id AS "userId",
            about."numberUserId", about."numberTeamId", about."recordUserId", about."recordTeamId"`,
        }),
      );
      return rows.map(({ numberUserId, numberTeamId, recordUserId, recordTeamId, ...row }) => ({
        ...row,
        owners: row.subject === null ? null : ownersOf({ numberUserId, numberTeamId, recordUserId, recordTeamId }),
      }));
    },
    async unreadCount(userId) {
      const [row] = await db.planOnce<{ count: number }>(sql`SELECT ${unreadCountOf(userId)} AS count`);
      return row!.count;
    },
    preferencesOf: (userId) => readPreferences(db, userId),
    async list(viewer, { unreadOnly = false, withUnreadCount = false }, page) {
      const onPage = and([keysetAfter(page, ['created_at', 'id'], '<'), unreadOnly ? isUnread : sql`true`]);
      const unreadCount = withUnreadCount ? unreadCountOf(viewer.userId) : sql`NULL::integer`;
      // An empty page has one row, without a notification.
      const rows = await db.run<{ unreadCount: number | null } & (NotificationView | { id: null })>(sql`
        SELECT bell.*, page.* FROM (SELECT ${unreadCount} AS "unreadCount") AS bell
        LEFT JOIN (${ownWithSubject(viewer, onPage, { limit: sql`LIMIT ${limitOf(page.limit)}` })}) AS page ON true
        ORDER BY page."createdAt" DESC, page.id DESC`);
      return {
        unreadCount: rows[0]!.unreadCount,
        rows: rows.filter((row) => row.id !== null),
      };
    },
  };
}

/** The viewer's own among them. */
export const readOwn = (db: SqlConnection, viewer: Viewer, ids: readonly string[]): Promise<NotificationView[]> =>
  db.planOnce<NotificationView>(
    ownWithSubject(viewer, sql`true`, {
      // OFFSET 0 keeps PostgreSQL from reading all of the viewer's for a few ids.
      from: sql`(SELECT * FROM notification WHERE id IN ${eachOf(ids)} OFFSET 0) AS notification`,
    }),
  );

const isUnread = sql`read_at IS NULL`;
const unreadCountOf = (userId: string) =>
  sql`(SELECT count(*)::integer FROM notification WHERE user_id = ${uuid(userId)} AND ${isUnread})`;

const latestFirst = sql`ORDER BY notification.created_at DESC, notification.id DESC`;

const ownWithSubject = (viewer: Viewer, condition: Sql, options: { readonly from?: Sql; readonly limit?: Sql }) =>
  withSubject(sql`user_id = ${uuid(viewer.userId)} AND ${condition}`, {
    isVisible: conversationVisibleTo(viewer),
    ...options,
  });

/** With the message in the same statement: both are of one moment. */
const withSubject = (
  condition: Sql,
  { from = sql`notification`, isVisible = sql`true`, columns = empty, limit = empty },
) => sql`
  SELECT ${notifications.columns()}, about.subject${columns}, (
    SELECT jsonb_build_object('url', webhook_endpoint.url, 'problem', webhook_endpoint.problem)
    FROM webhook_endpoint WHERE webhook_endpoint.id = notification.webhook_endpoint_id
  ) AS webhook FROM (
    SELECT * FROM ${from} WHERE ${condition} ${latestFirst} ${limit}
  ) AS notification
  LEFT JOIN LATERAL (
    SELECT jsonb_build_object(
      'customerNumber', conversation.customer_number, 'customerName', record.name,
      'phoneNumberId', phone_number.id, 'phoneNumberName', phone_number.name,
      'direction', message.direction, 'body', coalesce(message.body, ''), 'problem', message.problem,
      'senderId', message.sender_id, 'actorName', (SELECT name FROM app_user WHERE app_user.id = notification.actor_id),
      'note', (SELECT note.body FROM note WHERE note.id = notification.note_id)
    ) AS subject, ${ownersColumns}
    FROM (SELECT 1) AS one LEFT JOIN message ON message.id = notification.message_id
    JOIN (${conversationWithOwners}) ON conversation.id = coalesce(message.conversation_id, notification.conversation_id)
    WHERE ${isVisible}
  ) AS about ON true
  ${latestFirst}`;
