import type { Role, Viewer } from '@patchbay/access';
import { maxTeamsOfUser, type User } from '@patchbay/messaging';
import sql, { type Sql } from 'sql-template-tag';
import { Any, type DataSource } from 'typeorm';
import { groupBy } from '../sql/group-by';
import { and, holdsWords, keysetAfter, limitOf, type Page } from '../sql/page';
import { sqlOn, texts, uuids } from '../sql/statement';
import { table } from '../sql/table';
import { listedFor } from '../sql/visible';
import { TeamEntity, teamRows } from './team.entity';
import { UserEntity, userRows } from './user.entity';

export interface Team {
  readonly id: string;
  readonly externalId: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly leadId: string | null;
}

export interface SignInChoice extends User {
  readonly teamNames: readonly string[];
}

export interface UserFilter {
  /** Part of a name or of an email address. */
  readonly search?: string | null;
  readonly roles?: readonly Role[] | null;
  readonly teamIds?: readonly string[] | null;
  readonly isActive?: boolean | null;
}

/** Users and teams. Every user may know who works here; policies decide who sees what belongs to them. */
export interface UserQueries {
  usersByIds(ids: readonly string[]): Promise<User[]>;
  teamsByIds(ids: readonly string[]): Promise<Team[]>;
  userByExternalId(externalId: string): Promise<User | null>;
  teamByExternalId(externalId: string): Promise<Team | null>;
  /** Those of the viewer's teams, or all for administrators, by name. */
  listUsers(viewer: Viewer, filter: UserFilter, page: Page): Promise<User[]>;
  listTeams(viewer: Viewer, search: string | null | undefined, page: Page): Promise<Team[]>;
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
    userByExternalId: (externalId) => dataSource.getRepository(UserEntity).findOneBy({ externalId }),
    teamByExternalId: (externalId) => dataSource.getRepository(TeamEntity).findOneBy({ externalId }),
    listUsers: (viewer, filter, page) =>
      db.run<User>(sql`
        SELECT ${userRows.columns()} FROM app_user
        WHERE ${and([listedFor(viewer, 'app_user'), ...conditionsOf(filter), behind(page, 'app_user')])}
        ORDER BY name, id LIMIT ${limitOf(page.limit)}`),
    listTeams: (viewer, search, page) =>
      db.run<Team>(sql`
        SELECT ${teamRows.columns()} FROM team
        WHERE ${and([listedFor(viewer, 'team'), ...nameHas(search, 'team.name'), behind(page, 'team')])}
        ORDER BY name, id LIMIT ${limitOf(page.limit)}`),
    async teamsOf(userIds) {
      const rows = await db.run<Team & { userId: string }>(sql`
        SELECT wanted.id AS "userId", of_user.* FROM unnest(${uuids(userIds)}) AS wanted (id) CROSS JOIN LATERAL (
          SELECT ${teamRows.columns()} FROM team_member JOIN team ON team.id = team_member.team_id
          WHERE team_member.user_id = wanted.id ORDER BY team.name, team.id LIMIT ${limitOf(maxTeamsOfUser)}
        ) AS of_user`);
      return groupBy(rows, 'userId');
    },
    async membersOf(teamIds, page) {
      const rows = await db.run<User & { teamId: string }>(sql`
        SELECT wanted.id AS "teamId", member.* FROM unnest(${uuids(teamIds)}) AS wanted (id) CROSS JOIN LATERAL (
          SELECT ${userRows.columns()} FROM team_member JOIN app_user ON app_user.id = team_member.user_id
          WHERE team_member.team_id = wanted.id AND ${behind(page, 'app_user')}
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

const behind = (page: Page, of: string) => keysetAfter(page, [`${of}.name`, `${of}.id`], '>');

const nameHas = (search: string | null | undefined, ...columns: readonly string[]): Sql[] => {
  const words = search?.trim() ?? '';
  return words === '' ? [] : [holdsWords(`concat_ws(' ', ${columns.join(', ')})`, words)];
};

const conditionsOf = ({ search, roles, teamIds, isActive }: UserFilter): Sql[] => [
  ...nameHas(search, 'app_user.name', 'app_user.email'),
  ...(roles == null ? [] : [sql`app_user.role = ANY (${texts(roles)})`]),
  ...(isActive == null ? [] : [sql`app_user.is_active = ${isActive}`]),
  ...(teamIds == null
    ? []
    : [sql`app_user.id IN (SELECT user_id FROM team_member WHERE team_id = ANY (${uuids(teamIds)}))`]),
];
