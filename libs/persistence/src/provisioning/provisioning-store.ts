import type { ProvisionedUser, Provisioning } from '@patchbay/messaging';
import sql, { type Sql } from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { TeamEntity, UserEntity } from '../directory';
import { sqlOn, text, uuid, uuids } from '../sql/statement';
import { ProvisionedUserEntity } from './provisioned-user.entity';
import { isCalled, isVisible, provisionedUsers } from './provisioned-users';

export function createProvisioningStore(manager: EntityManager): Provisioning {
  const db = sqlOn(manager);
  const conditionOf = (by: Parameters<Provisioning['findUser']>[0]): Sql => {
    if ('id' in by) return sql`app_user.id = ${uuid(by.id)}`;
    return 'userName' in by ? isCalled(by.userName) : sql`app_user.external_id = ${text(by.externalId)}`;
  };
  return {
    async takeTurn() {
      await db.run(sql`SELECT pg_advisory_xact_lock(hashtext('provisioned_user'))`);
    },
    async findUser(by) {
      // Users of the same name were removed, all but one.
      const rest = sql`WHERE ${conditionOf(by)} ORDER BY ${isVisible} DESC, app_user.id LIMIT 1`;
      return (await db.run<ProvisionedUser>(provisionedUsers(rest)))[0];
    },
    findTeam: async (by) => (await manager.findOneBy(TeamEntity, by)) ?? undefined,
    async teamIdsOf(name) {
      const rows = await db.run<{ id: string }>(
        sql`SELECT id FROM team WHERE is_active AND lower(name) = lower(${text(name)})`,
      );
      return rows.map(({ id }) => id);
    },
    async externalIdsOf(userIds) {
      const rows = await db.run<{ id: string; externalId: string }>(
        sql`SELECT id, external_id AS "externalId" FROM app_user WHERE id = ANY (${uuids(userIds)})`,
      );
      return new Map(rows.map(({ id, externalId }) => [id, externalId]));
    },
    async writeNames(userId, names) {
      await manager.upsert(ProvisionedUserEntity, { userId, ...names }, ['userId']);
    },
    async setExternalId({ kind, id }, externalId) {
      await manager.update<{ id: string; externalId: string }>(
        kind === 'user' ? UserEntity : TeamEntity,
        { id },
        { externalId },
      );
    },
  };
}
