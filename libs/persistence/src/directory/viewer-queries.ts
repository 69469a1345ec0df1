import type { Viewer } from '@patchbay/access';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { sqlOn, texts } from '../sql/statement';

export interface ViewerQueries {
  /** The viewers with these `externalId`s, in one statement. */
  byExternalIds(externalIds: readonly string[]): Promise<Map<string, Viewer>>;
}

type ViewerRow = Pick<Viewer, 'userId' | 'role'> & {
  readonly externalId: string;
  readonly teamIds: string[];
  readonly teamMateIds: string[];
  readonly teamMateTeamIds: string[];
};

export function createViewerQueries(dataSource: DataSource): ViewerQueries {
  const db = sqlOn(dataSource);
  return {
    async byExternalIds(externalIds) {
      const rows = await db.planOnce<ViewerRow>(sql`
        SELECT app_user.id AS "userId", app_user.external_id AS "externalId", app_user.role,
          own.team_ids AS "teamIds", mates.user_ids AS "teamMateIds",
          ARRAY(SELECT DISTINCT team_id FROM team_member WHERE user_id = ANY (mates.user_ids)) AS "teamMateTeamIds"
        FROM app_user
        CROSS JOIN LATERAL (
          SELECT ARRAY(SELECT team_id FROM team_member WHERE user_id = app_user.id) AS team_ids
        ) AS own
        CROSS JOIN LATERAL (
          SELECT ARRAY(SELECT DISTINCT user_id FROM team_member WHERE team_id = ANY (own.team_ids)) AS user_ids
        ) AS mates
        WHERE app_user.external_id = ANY (${texts(externalIds)})`);
      return new Map(
        rows.map(({ externalId, teamIds, teamMateIds, teamMateTeamIds, ...viewer }) => [
          externalId,
          {
            ...viewer,
            teamIds: new Set(teamIds),
            teamMateIds: new Set(teamMateIds),
            teamMateTeamIds: new Set(teamMateTeamIds),
          },
        ]),
      );
    },
  };
}
