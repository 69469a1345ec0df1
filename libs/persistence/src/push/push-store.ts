import type { Pushes, PushSubscription } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { sqlOn, text, uuid } from '../sql/statement';
import { table } from '../sql/table';
import { PushMessageEntity } from './push-message.entity';
import { PushSubscriptionEntity } from './push-subscription.entity';

const subscriptions = table(PushSubscriptionEntity).only('id', 'userId', 'endpoint', 'p256dh', 'auth');

export function createPushStore(manager: EntityManager): Pushes {
  const db = sqlOn(manager);
  return {
    async register({ id, userId, endpoint, p256dh, auth, sessionHash, at }) {
      const users = await db.run(sql`SELECT FROM app_user WHERE id = ${uuid(userId)} AND is_active FOR SHARE`);
      if (users.length === 0) return undefined;
      const sessionId = sessionHash === null ? null : await openSession(sessionHash);
      if (sessionId === undefined) return undefined;
      // Another user of this browser: nothing of the one before is for them.
      await db.run(
        sql`DELETE FROM push_subscription WHERE endpoint = ${text(endpoint)} AND user_id <> ${uuid(userId)}`,
      );
      const [row] = await db.run<{ id: string }>(sql`
        INSERT INTO push_subscription (id, user_id, session_id, endpoint, p256dh, auth, created_at, seen_at)
        VALUES (${id}, ${userId}, ${sessionId}, ${endpoint}, ${p256dh}, ${auth}, ${at}, ${at})
        ON CONFLICT (endpoint) DO UPDATE SET user_id = excluded.user_id, session_id = excluded.session_id,
          p256dh = excluded.p256dh, auth = excluded.auth, seen_at = excluded.seen_at
        RETURNING id`);
      return row?.id;
    },
    async keepLatest(userId, count) {
      await db.run(sql`
        DELETE FROM push_subscription WHERE id IN (
          SELECT id FROM push_subscription WHERE user_id = ${uuid(userId)}
          ORDER BY seen_at DESC, id DESC OFFSET ${count})`);
    },
    async remove(userId, endpoint) {
      const [row] = await db.run<{ id: string }>(sql`
        DELETE FROM push_subscription WHERE endpoint = ${text(endpoint)} AND user_id = ${uuid(userId)} RETURNING id`);
      return row?.id;
    },
    async drop(id) {
      await manager.delete(PushSubscriptionEntity, { id });
    },
    async find(id) {
      const [row] = await db.planOnce<PushSubscription & { notificationId: string }>(sql`
        SELECT ${subscriptions.columns()}, push_message.notification_id AS "notificationId"
        FROM push_message JOIN push_subscription ON push_subscription.id = push_message.subscription_id
        WHERE push_message.id = ${uuid(id)}`);
      if (row === undefined) return undefined;
      const { notificationId, ...subscription } = row;
      return { notificationId, subscription };
    },
    async end(id) {
      await manager.delete(PushMessageEntity, { id });
    },
  };

  /** It stays open until the transaction ends. */
  async function openSession(hash: string): Promise<string | undefined> {
    const [session] = await db.run<{ id: string }>(
      sql`SELECT id FROM user_session WHERE hash = ${text(hash)} AND ended_at IS NULL FOR SHARE`,
    );
    return session?.id;
  }
}
