import type { Role, Viewer } from '@patchbay/access';
import type { DataSource } from 'typeorm';
import { queryPrepared } from '../sql/prepared';

/** Somebody as the policies know them. */
export interface KnownViewer extends Viewer {
  /** Stays the same as long as nobody's rights change: they are as they were read. */
  readonly rights: string;
}

export interface ViewerQueries {
  /** Who these people are to the policies, by the `externalId` that their tokens name. One statement for all. */
  byExternalIds(externalIds: readonly string[]): Promise<Map<string, KnownViewer>>;
}

interface ViewerRow {
  id: string;
  external_id: string;
  role: Role;
  team_ids: string[];
  team_mate_ids: string[];
  team_mate_team_ids: string[];
  rights: string;
}

/** `KnownViewer.rights` at the moment of the statement that it is part of. */
export const rightsNow = '(SELECT version::text FROM rights_version)';

const viewersSql = `
  SELECT app_user.id, app_user.external_id, app_user.role, own.team_ids, mates.team_mate_ids,
    ARRAY(SELECT DISTINCT team_id FROM team_member WHERE user_id = ANY (mates.team_mate_ids)) AS team_mate_team_ids, ${rightsNow} AS rights
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
            rights: row.rights,
          },
        ]),
      );
    },
  };
}
