import type { Users } from '@patchbay/messaging';
import type { EntityManager } from 'typeorm';
import { queryPrepared } from '../sql/prepared';
import { userOf, type UserRow } from '../sql/rows';

export function createUsers(manager: EntityManager): Users {
  const select = async (condition: string, values: unknown[]) => {
    const rows = await queryPrepared<UserRow>(
      manager,
      `SELECT id, name, email, role FROM app_user WHERE ${condition} ORDER BY id`,
      values,
    );
    return rows.map(userOf);
  };
  return {
    ofOwner: (owner) =>
      owner.kind === 'user'
        ? select('id = $1', [owner.id])
        : select('id IN (SELECT user_id FROM team_member WHERE team_id = $1)', [owner.id]),
    salesManagersOf: (userIds, teamIds) =>
      select(
        `role = 'SALES_MANAGER' AND id IN (
           SELECT manager.user_id FROM team_member AS manager
           WHERE manager.team_id = ANY ($2::uuid[])
              OR manager.team_id IN (SELECT team_id FROM team_member WHERE user_id = ANY ($1::uuid[])))`,
        [userIds, teamIds],
      ),
    administrators: () => select(`role = 'ADMIN'`, []),
    findById: async (id) => (await select('id = $1', [id]))[0],
  };
}
