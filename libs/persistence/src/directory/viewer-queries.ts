import type { Role, Viewer } from '@patchbay/access';
import type { DataSource } from 'typeorm';
import { queryPrepared } from '../sql/prepared';

export interface ViewerQueries {
  /** The viewers with these `externalId`s, in one statement. */
  byExternalIds(externalIds: readonly string[]): Promise<Map<string, Viewer>>;
}

interface ViewerRow {
  id: string;
  external_id: string;
  role: Role;
  team_ids: string[];
  team_mate_ids: string[];
  team_mate_team_ids: string[];
}

const viewersSql = `
  SELECT app_user.id, app_user.external_id, app_user.role, own.team_ids, mates.team_mate_ids,
    ARRAY(SELECT DISTINCT team_id FROM team_member WHERE user_id = ANY (mates.team_mate_ids)) AS team_mate_team_ids
  FROM app_user
  CROSS JOIN LATERAL (SELECT ARRAY(SELECT team_id FROM team_member WHERE user_id = app_user.id) AS team_ids) AS own
  CROSS JOIN LATERAL (
    SELECT ARRAY(SELECT DISTINCT user_id FROM team_member WHERE team_id = ANY (own.team_ids)) AS team_mate_ids
  ) AS mates
  WHERE app_user.external_id = ANY ($1::text[])`;

export function createViewerQueries(dataSource: DataSource): ViewerQueries {
  return {
    async byExternalIds(externalIds) {
      const rows = await queryPrepared<ViewerRow>(dataSource, viewersSql, [externalIds]);
      return new Map(
        rows.map((row) => [
          row.external_id,
          {
            userId: row.id,
            role: row.role,
            teamIds: new Set(row.team_ids),
            teamMateIds: new Set(row.team_mate_ids),
            teamMateTeamIds: new Set(row.team_mate_team_ids),
          },
        ]),
      );
    },
  };
}
