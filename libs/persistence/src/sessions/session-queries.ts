import type { UserSession } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { sqlOn, texts } from '../sql/statement';
import { table } from '../sql/table';
import { UserSessionEntity } from './user-session.entity';

export interface SessionQueries {
  /** By hash; also those that ended, and those of users who were deactivated. */
  byHashes(hashes: readonly string[]): Promise<Map<string, UserSession & { readonly externalId: string }>>;
}

const sessions = table(UserSessionEntity);

export function createSessionQueries(dataSource: DataSource): SessionQueries {
  const db = sqlOn(dataSource);
  return {
    async byHashes(hashes) {
      const rows = await db.planOnce<UserSession & { readonly externalId: string }>(sql`
        SELECT ${sessions.columns()}, app_user.external_id AS "externalId"
        FROM user_session JOIN app_user ON app_user.id = user_session.user_id
        WHERE user_session.hash = ANY (${texts(hashes)})`);
      return new Map(rows.map((row) => [row.hash, row]));
    },
  };
}
