import type { SetupFacts } from '@patchbay/messaging';
import type { Pool } from 'pg';
import sql from 'sql-template-tag';
import { sqlOn } from '../sql/statement';

/** How many numbers without people are named. */
const maxNumbersNamed = 50;

/** Administrators text too, but those who sell are others. */
const sellers = sql`is_active AND role IN ('SALESPERSON', 'SALES_MANAGER')`;
const mayText = sql`app_user.is_active AND app_user.role <> 'VIEWER'`;

/** Each question ends at the first row that answers it. */
export const createSetupQueries = (searches: Pool) => ({
  async facts(): Promise<SetupFacts> {
    const [row] = await sqlOn(searches).run<SetupFacts>(sql`
      WITH numbers AS (
        SELECT id, number, EXISTS (
          SELECT FROM app_user WHERE app_user.id = owner_user_id AND ${mayText}
        ) OR EXISTS (
          SELECT FROM team JOIN team_member ON team_member.team_id = team.id
            JOIN app_user ON app_user.id = team_member.user_id
          WHERE team.id = owner_team_id AND team.is_active AND ${mayText}
        ) AS has_people
        FROM phone_number WHERE is_active
      )
      SELECT
        EXISTS (SELECT FROM app_user WHERE is_active AND role = 'ADMIN') AS "hasAdministrator",
        EXISTS (SELECT FROM app_user WHERE ${sellers}) AS "hasSellers",
        EXISTS (SELECT FROM numbers WHERE has_people) AS "hasUsableNumber",
        ARRAY (SELECT id FROM numbers WHERE NOT has_people ORDER BY number LIMIT ${maxNumbersNamed}::integer)
          AS "numbersWithoutPeople",
        EXISTS (SELECT FROM carrier_call WHERE last_accepted_at IS NOT NULL) AS "wasCalled",
        EXISTS (SELECT FROM message WHERE direction = 'INBOUND') AS "hasTextIn",
        EXISTS (SELECT FROM message WHERE direction = 'OUTBOUND' AND status IN ('SENT', 'DELIVERED')) AS "hasTextOut",
        (SELECT decided_at IS NOT NULL FROM company_settings) AS "areSettingsDecided"`);
    if (row === undefined) throw new Error('The company has no settings. Run the migrations.');
    return row;
  },
});
