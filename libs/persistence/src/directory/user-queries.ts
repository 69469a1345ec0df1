import type { User } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import { Any, type DataSource } from 'typeorm';
import { groupBy } from '../sql/group-by';
import { sqlOn, uuids } from '../sql/statement';
import { table } from '../sql/table';
import { TeamEntity } from './team.entity';
import { UserEntity, userRows } from './user.entity';

export interface Team {
  readonly id: string;
  readonly name: string;
}

export interface SignInChoice extends User {
  readonly externalId: string;
  readonly teamNames: readonly string[];
}

/** Users and teams. Every user may know who works here; policies decide who sees what belongs to them. */
export interface UserQueries {
  usersByIds(ids: readonly string[]): Promise<User[]>;
  teamsByIds(ids: readonly string[]): Promise<Team[]>;
  /** The teams of each user, by name. */
  teamsOf(userIds: readonly string[]): Promise<Map<string, Team[]>>;
  /** The members of each team, by name. */
  membersOf(teamIds: readonly string[]): Promise<Map<string, User[]>>;
  /** All users with their `externalId`, for the demo's sign-in. */
  signInChoices(): Promise<SignInChoice[]>;
}

export function createUserQueries(dataSource: DataSource): UserQueries {
  const db = sqlOn(dataSource);
  return {
    usersByIds: (ids) => dataSource.getRepository(UserEntity).findBy({ id: Any([...ids]) }),
    teamsByIds: (ids) => dataSource.getRepository(TeamEntity).findBy({ id: Any([...ids]) }),
    async teamsOf(userIds) {
      const rows = await db.run<Team & { userId: string }>(sql`
        SELECT team_member.user_id AS "userId", team.id, team.name
        FROM team_member JOIN team ON team.id = team_member.team_id
        WHERE team_member.user_id = ANY (${uuids(userIds)}) ORDER BY team.name, team.id`);
      return groupBy(rows, 'userId');
    },
    async membersOf(teamIds) {
      const rows = await db.run<User & { teamId: string }>(sql`
        SELECT team_member.team_id AS "teamId", ${userRows.columns()}
        FROM team_member JOIN app_user ON app_user.id = team_member.user_id
        WHERE team_member.team_id = ANY (${uuids(teamIds)}) ORDER BY app_user.name, app_user.id`);
      return groupBy(rows, 'teamId');
    },
    async signInChoices() {
      return db.run<SignInChoice>(sql`
        SELECT ${table(UserEntity).columns()}, ARRAY(
          SELECT team.name FROM team_member JOIN team ON team.id = team_member.team_id
          WHERE team_member.user_id = app_user.id ORDER BY team.name) AS "teamNames"
        FROM app_user ORDER BY name, id LIMIT 200`);
    },
  };
}
