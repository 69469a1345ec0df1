import { type NewNotification, type NotificationKind, tellsMore } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { SqlConnection } from '../sql/statement';
import { table } from '../sql/table';
import { NotificationEntity } from './notification.entity';

const notifications = table(NotificationEntity);

interface Told {
  readonly id: string;
  readonly userId: string;
  readonly messageId: string;
  readonly kind: NotificationKind;
}

const keyOf = ({ userId, messageId }: Pick<NewNotification, 'userId' | 'messageId'>) => `${userId} ${messageId}`;

/** Of notifications about messages of which their users have one: puts those that tell more in the place of the former. */
export async function replaceTold<Added extends NewNotification>(
  db: SqlConnection,
  given: readonly Added[],
): Promise<Added[]> {
  const told = await db.planOnce<Told>(sql`
    SELECT told.id, told.user_id AS "userId", told.message_id AS "messageId", told.kind
    FROM ${notifications.given(given, 'userId', 'messageId')} CROSS JOIN LATERAL (
      SELECT id, user_id, message_id, kind FROM notification
      WHERE user_id = given."userId" AND message_id = given."messageId" FOR UPDATE
    ) AS told`);
  const replaced = given.flatMap((notification) => {
    const former = told.filter((one) => keyOf(one) === keyOf(notification));
    // Earlier versions added several.
    const isNews = former.every(({ kind }) => tellsMore(notification.kind, kind));
    return isNews && former[0] !== undefined ? [{ ...notification, id: former[0].id }] : [];
  });
  if (replaced.length === 0) return [];
  const rows = replaced.map(({ at, ...row }) => ({ ...row, createdAt: at }));
  await db.planOnce(sql`
    UPDATE notification SET kind = given.kind, conversation_id = given."conversationId", actor_id = given."actorId",
      created_at = given."createdAt", read_at = NULL
    FROM ${notifications.given(rows, 'id', 'kind', 'conversationId', 'actorId', 'createdAt')}
    WHERE notification.id = given.id`);
  return replaced;
}
