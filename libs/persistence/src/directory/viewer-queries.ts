import type { Viewer } from '@patchbay/access';
import sql, { type Sql } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { notePosition, type PositionRow } from '../sql/log-position';
import { eachOf, sqlOn, texts } from '../sql/statement';

export interface ViewerQueries {
  /** The viewers with these `externalId`s, in one statement. */
  byExternalIds(externalIds: readonly string[]): Promise<Map<string, Viewer>>;
  byIds(ids: readonly string[]): Promise<Map<string, Viewer>>;
}

export type ViewerRow = Pick<Viewer, 'userId' | 'role'> & {
  readonly externalId: string;
  readonly teamIds: string[];
  readonly teamMateIds: string[];
  readonly teamMateTeamIds: string[];
  readonly teamMateTeamMateIds: string[];
};

/** `positioned` lets the statement say how far the log is, too. */
export function createViewerQueries(dataSource: DataSource, positioned: (statement: Sql) => Sql): ViewerQueries {
  const db = sqlOn(dataSource);
  const read = async (condition: Sql, key: 'externalId' | 'userId') => {
    const rows = await db.planOnce<ViewerRow & PositionRow>(positioned(viewersWhere(condition)));
    return new Map(rows.map((row) => [row[key], noted(row)]));
  };
  return {
    byExternalIds: (externalIds) => read(sql`app_user.external_id = ANY (${texts(externalIds)})`, 'externalId'),
    byIds: (ids) => read(sql`app_user.id IN ${eachOf(ids)}`, 'userId'),
  };
}

function noted(row: ViewerRow & PositionRow): Viewer {
  const viewer = viewerOf(row);
  notePosition(row, viewer);
  return viewer;
}

/** On an `app_user`. Nobody who was deactivated is a viewer. */
export const viewersWhere = (condition: Sql) => sql`
  SELECT app_user.id AS "userId", app_user.external_id AS "externalId", app_user.role, own.team_ids AS "teamIds",
    mates.user_ids AS "teamMateIds", others.team_ids AS "teamMateTeamIds",
    CASE app_user.role WHEN 'SALES_MANAGER'
      THEN ARRAY(SELECT DISTINCT user_id FROM team_member WHERE team_id = ANY (others.team_ids)) ELSE '{}' END
      AS "teamMateTeamMateIds"
  FROM app_user
  CROSS JOIN LATERAL (
    SELECT ARRAY(SELECT team_id FROM team_member WHERE user_id = app_user.id) AS team_ids
  ) AS own
  CROSS JOIN LATERAL (
    SELECT ARRAY(SELECT DISTINCT user_id FROM team_member WHERE team_id = ANY (own.team_ids)) AS user_ids
  ) AS mates
  CROSS JOIN LATERAL (
    SELECT ARRAY(SELECT DISTINCT team_id FROM team_member WHERE user_id = ANY (mates.user_ids)) AS team_ids
  ) AS others
  WHERE app_user.is_active AND ${condition}`;

export const viewerOf = ({ userId, role, ...ids }: ViewerRow): Viewer => ({
  userId,
  role,
  teamIds: new Set(ids.teamIds),
  teamMateIds: new Set(ids.teamMateIds),
  teamMateTeamIds: new Set(ids.teamMateTeamIds),
  teamMateTeamMateIds: new Set(ids.teamMateTeamMateIds),
});
