import type { Owner } from '@patchbay/access';
import type { User, Users } from '@patchbay/messaging';
import sql, { type Sql } from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { groupBy } from '../sql/group-by';
import { sqlOn, uuids } from '../sql/statement';
import { userRows } from './user.entity';
import { viewerOf, type ViewerRow, viewersWhere } from './viewer-queries';

export function createUserStore(manager: EntityManager): Users {
  const db = sqlOn(manager);
  const select = async (condition: Sql) => {
    const rows = await db.planOnce<User>(
      sql`SELECT ${userRows.columns()} FROM app_user WHERE is_active AND ${condition} ORDER BY id`,
    );
    return rows;
  };
  return {
    async ofOwners(owners) {
      const idsOf = (kind: Owner['kind']) =>
        uuids(new Set(owners.filter((owner) => owner.kind === kind).map(({ id }) => id)));
      const rows = await db.planOnce<User & { ownerId: string }>(sql`
        SELECT app_user.id AS "ownerId", ${userRows.columns()} FROM app_user
        WHERE id = ANY (${idsOf('user')}) AND is_active
        UNION ALL
        SELECT team_member.team_id, ${userRows.columns()} FROM team_member JOIN app_user ON app_user.id = team_member.user_id
        WHERE team_member.team_id = ANY (${idsOf('team')}) AND app_user.is_active
        ORDER BY id`);
      return groupBy(rows, 'ownerId');
    },
    salesManagersOf: (userIds, teamIds) =>
      select(sql`role = 'SALES_MANAGER' AND id IN (
        SELECT manager.user_id FROM team_member AS manager
        WHERE manager.team_id = ANY (${uuids(teamIds)})
           OR manager.team_id IN (SELECT team_id FROM team_member WHERE user_id = ANY (${uuids(userIds)})))`),
    leadsOf: (userIds, teamIds) =>
      select(sql`role <> 'VIEWER' AND id IN (
        SELECT lead_id FROM team WHERE id = ANY (${uuids(teamIds)})
          OR id IN (SELECT team_id FROM team_member WHERE user_id = ANY (${uuids(userIds)})))`),
    administrators: () => select(sql`role = 'ADMIN'`),
    findById: async (id) => (await select(sql`id = ${id}`))[0],
    async findViewers(ids) {
      const rows = await db.planOnce<ViewerRow>(viewersWhere(sql`app_user.id = ANY (${uuids(ids)})`));
      return new Map(rows.map((row) => [row.userId, viewerOf(row)]));
    },
  };
}
