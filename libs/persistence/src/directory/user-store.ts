import type { User, Users } from '@patchbay/messaging';
import sql, { type Sql } from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { sqlOn, uuid, uuids } from '../sql/statement';
import { userRows } from './user.entity';
import { viewerOf, type ViewerRow, viewersWhere } from './viewer-queries';

export function createUserStore(manager: EntityManager): Users {
  const db = sqlOn(manager);
  const select = async (condition: Sql) => {
    const rows = await db.planOnce<User>(
      sql`SELECT ${userRows.columns()} FROM app_user WHERE ${condition} ORDER BY id`,
    );
    return rows;
  };
  return {
    ofOwner: (owner) =>
      owner.kind === 'user'
        ? select(sql`id = ${owner.id}`)
        : select(sql`id IN (SELECT user_id FROM team_member WHERE team_id = ${owner.id})`),
    salesManagersOf: (userIds, teamIds) =>
      select(sql`role = 'SALES_MANAGER' AND id IN (
        SELECT manager.user_id FROM team_member AS manager
        WHERE manager.team_id = ANY (${uuids(teamIds)})
           OR manager.team_id IN (SELECT team_id FROM team_member WHERE user_id = ANY (${uuids(userIds)})))`),
    administrators: () => select(sql`role = 'ADMIN'`),
    findById: async (id) => (await select(sql`id = ${id}`))[0],
    async findViewer(id) {
      const [row] = await db.planOnce<ViewerRow>(viewersWhere(sql`app_user.id = ${uuid(id)}`));
      return row && viewerOf(row);
    },
  };
}
