import type { User } from '@patchbay/messaging';
import type { DataSource } from 'typeorm';
import { userOf, type UserRow } from '../sql/rows';

export interface Team {
  readonly id: string;
  readonly name: string;
}

export interface SignInChoice extends User {
  readonly externalId: string;
  readonly teamNames: readonly string[];
}

/** People and teams. Whoever is signed in may know who works here; what belongs to whom is another question. */
export interface UserQueries {
  usersByIds(ids: readonly string[]): Promise<User[]>;
  teamsByIds(ids: readonly string[]): Promise<Team[]>;
  /** Of each user, by name. */
  teamsOf(userIds: readonly string[]): Promise<Map<string, Team[]>>;
  /** Of each team, by name. */
  membersOf(teamIds: readonly string[]): Promise<Map<string, User[]>>;
  /** Everybody with their `externalId`, for the sign-in of the demo. */
  signInChoices(): Promise<SignInChoice[]>;
}

export function createUserQueries(dataSource: DataSource): UserQueries {
  return {
    async usersByIds(ids) {
      const rows: UserRow[] = await dataSource.query(
        'SELECT id, name, email, role FROM app_user WHERE id = ANY ($1::uuid[])',
        [ids],
      );
      return rows.map(userOf);
    },
    teamsByIds: (ids) => dataSource.query('SELECT id, name FROM team WHERE id = ANY ($1::uuid[])', [ids]),
    async teamsOf(userIds) {
      const rows: (Team & { user_id: string })[] = await dataSource.query(
        `SELECT team_member.user_id, team.id, team.name FROM team_member JOIN team ON team.id = team_member.team_id
         WHERE team_member.user_id = ANY ($1::uuid[]) ORDER BY team.name, team.id`,
        [userIds],
      );
      return groupBy(
        rows,
        ({ user_id }) => user_id,
        ({ id, name }) => ({ id, name }),
      );
    },
    async membersOf(teamIds) {
      const rows: (UserRow & { team_id: string })[] = await dataSource.query(
        `SELECT team_member.team_id, app_user.id, app_user.name, app_user.email, app_user.role
         FROM team_member JOIN app_user ON app_user.id = team_member.user_id
         WHERE team_member.team_id = ANY ($1::uuid[]) ORDER BY app_user.name, app_user.id`,
        [teamIds],
      );
      return groupBy(rows, ({ team_id }) => team_id, userOf);
    },
    async signInChoices() {
      const rows: (UserRow & { external_id: string; team_names: string[] })[] = await dataSource.query(
        `SELECT id, external_id, name, email, role, ARRAY(
           SELECT team.name FROM team_member JOIN team ON team.id = team_member.team_id
           WHERE team_member.user_id = app_user.id ORDER BY team.name) AS team_names
         FROM app_user ORDER BY name, id LIMIT 200`,
      );
      return rows.map((row) => ({ ...userOf(row), externalId: row.external_id, teamNames: row.team_names }));
    },
  };
}

/** Rows by a key, in the order in which they came. */
export function groupBy<Row, Item>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  itemOf: (row: Row) => Item,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [itemOf(row)]);
    else group.push(itemOf(row));
  }
  return groups;
}
