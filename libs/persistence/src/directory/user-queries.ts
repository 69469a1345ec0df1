import { maxTeamsOfUser, type User } from '@patchbay/messaging';
import sql from 'sql-template-tag';
import { Any, type DataSource } from 'typeorm';
import { groupBy } from '../sql/group-by';
import { keysetAfter, limitOf, type Page } from '../sql/page';
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
  /** The teams of each user, by name, at most `maxTeamsOfUser`. */
  teamsOf(userIds: readonly string[]): Promise<Map<string, Team[]>>;
  /** A page of each team's members, by name. */
  membersOf(teamIds: readonly string[], page: Page): Promise<Map<string, User[]>>;
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
        SELECT wanted.id AS "userId", of_user.* FROM unnest(${uuids(userIds)}) AS wanted (id) CROSS JOIN LATERAL (
          SELECT team.id, team.name FROM team_member JOIN team ON team.id = team_member.team_id
          WHERE team_member.user_id = wanted.id ORDER BY team.name, team.id LIMIT ${limitOf(maxTeamsOfUser)}
        ) AS of_user`);
      return groupBy(rows, 'userId');
    },
    async membersOf(teamIds, page) {
      const rows = await db.run<User & { teamId: string }>(sql`
        SELECT wanted.id AS "teamId", member.* FROM unnest(${uuids(teamIds)}) AS wanted (id) CROSS JOIN LATERAL (
          SELECT ${userRows.columns()} FROM team_member JOIN app_user ON app_user.id = team_member.user_id
          WHERE team_member.team_id = wanted.id AND ${keysetAfter(page, ['app_user.name', 'app_user.id'], '>')}
          ORDER BY app_user.name, app_user.id LIMIT ${limitOf(page.limit)}
        ) AS member`);
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
