import { maxMembers, type ProvisionedTeam, type ProvisionedUser } from '@patchbay/messaging';
import sql, { type Sql } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { teamRows } from '../directory';
import { groupBy } from '../sql/group-by';
import { and, limitOf } from '../sql/page';
import { type SqlConnection, sqlOn, text, uuid, uuids } from '../sql/statement';
import { fromUsers, isCalled, isVisible, provisionedUsers } from './provisioned-users';

/** All that are given must be true. */
export interface ProvisionedUserFilter {
  readonly id?: string;
  readonly userName?: string;
  readonly externalId?: string;
  readonly email?: string;
}

export interface ProvisionedTeamFilter {
  readonly id?: string;
  readonly externalId?: string;
  readonly name?: string;
  readonly memberId?: string;
}

/** The protocol of identity providers counts rows, so a page is an offset. */
export interface OffsetPage {
  readonly offset: number;
  readonly limit: number;
}

export interface ProvisionedMember {
  readonly teamId: string;
  readonly id: string;
  readonly name: string;
}

/** What an identity provider sees: all users but those whom it removed, and all teams that are open. */
export interface ProvisioningQueries {
  countUsers(filter: ProvisionedUserFilter): Promise<number>;
  users(filter: ProvisionedUserFilter, page: OffsetPage): Promise<ProvisionedUser[]>;
  countTeams(filter: ProvisionedTeamFilter): Promise<number>;
  teams(filter: ProvisionedTeamFilter, page: OffsetPage): Promise<ProvisionedTeam[]>;
  /** All members of each team. */
  membersOf(teamIds: readonly string[]): Promise<Map<string, ProvisionedMember[]>>;
}

export function createProvisioningQueries(dataSource: DataSource): ProvisioningQueries {
  const db = sqlOn(dataSource);
  return {
    countUsers: (filter) => count(db, sql`${fromUsers} WHERE ${usersThat(filter)}`),
    users: (filter, page) =>
      db.run(provisionedUsers(sql`WHERE ${usersThat(filter)} ORDER BY app_user.id ${only(page)}`)),
    countTeams: (filter) => count(db, sql`FROM team WHERE ${teamsThat(filter)}`),
    teams: (filter, page) =>
      db.run(sql`SELECT ${teamRows.columns()} FROM team WHERE ${teamsThat(filter)} ORDER BY id ${only(page)}`),
    async membersOf(teamIds) {
      const rows = await db.run<ProvisionedMember>(sql`
        SELECT team_member.team_id AS "teamId", app_user.id, app_user.name
        FROM team_member JOIN app_user ON app_user.id = team_member.user_id
          LEFT JOIN provisioned_user AS provisioned ON provisioned.user_id = app_user.id
        WHERE team_member.team_id = ANY (${uuids(teamIds)}) AND ${isVisible}
        ORDER BY app_user.id LIMIT ${limitOf(teamIds.length * maxMembers)}`);
      return groupBy(rows, 'teamId');
    },
  };
}

const only = ({ offset, limit }: OffsetPage) => sql`OFFSET ${offset} LIMIT ${limitOf(limit)}`;

async function count(db: SqlConnection, from: Sql): Promise<number> {
  const [row] = await db.run<{ count: number }>(sql`SELECT count(*)::integer AS count ${from}`);
  return row!.count;
}

const usersThat = ({ id, userName, externalId, email }: ProvisionedUserFilter): Sql =>
  and([
    isVisible,
    ...(id === undefined ? [] : [sql`app_user.id = ${uuid(id)}`]),
    ...(userName === undefined ? [] : [isCalled(userName)]),
    ...(externalId === undefined ? [] : [sql`app_user.external_id = ${text(externalId)}`]),
    ...(email === undefined ? [] : [sql`lower(app_user.email) = lower(${text(email)})`]),
  ]);

const teamsThat = ({ id, externalId, name, memberId }: ProvisionedTeamFilter): Sql =>
  and([
    sql`team.is_active`,
    ...(id === undefined ? [] : [sql`team.id = ${uuid(id)}`]),
    ...(externalId === undefined ? [] : [sql`team.external_id = ${text(externalId)}`]),
    ...(name === undefined ? [] : [sql`lower(team.name) = lower(${text(name)})`]),
    ...(memberId === undefined
      ? []
      : [sql`team.id IN (SELECT team_id FROM team_member WHERE user_id = ${uuid(memberId)})`]),
  ]);
