import type { Sessions } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import { type EntityManager, IsNull } from 'typeorm';
import { instant, sqlOn, text, uuid } from '../sql/statement';
import { UserSessionEntity } from './user-session.entity';

export function createSessionStore(manager: EntityManager): Sessions {
  const sessions = manager.getRepository(UserSessionEntity);
  const db = sqlOn(manager);
  return {
    async add(session) {
      const active = await db.run(sql`SELECT FROM app_user WHERE id = ${uuid(session.userId)} AND is_active FOR SHARE`);
      if (active.length > 0) await sessions.insert(session);
      return active.length > 0;
    },
    async end(hash, endedAt) {
      return ((await sessions.update({ hash, endedAt: IsNull() }, { endedAt })).affected ?? 0) > 0;
    },
    async keepLatest(userId, count, at) {
      const ended = await db.run(sql`
        UPDATE user_session SET ended_at = ${instant(at)} WHERE id IN (
          SELECT id FROM user_session WHERE user_id = ${uuid(userId)} AND ended_at IS NULL
          ORDER BY last_seen_at DESC, id DESC OFFSET ${count})
        RETURNING id`);
      return ended.length;
    },
    async removeBefore(userId, at) {
      await db.run(sql`
        DELETE FROM user_session
        WHERE user_id = ${uuid(userId)} AND least(ended_at, expires_at) < ${instant(at)}`);
    },
    async markSeen(hash, at, before) {
      await db.run(sql`
        UPDATE user_session SET last_seen_at = ${instant(at)}
        WHERE hash = ${text(hash)} AND last_seen_at < ${instant(before)} AND ended_at IS NULL`);
    },
  };
}
