import { type ConsentMark, type SendRules, type TextRoute, type TextRules, whatApplies } from '@patchbay/messaging';
import sql, { type Sql } from 'sql-template-tag';
import { settingsAsJson } from '../company';
import { isOfPair } from '../sql/of-pair';
import { type SqlConnection, texts, uuids } from '../sql/statement';

/** The subject of entries about the company. */
const company = sql`'00000000-0000-0000-0000-000000000000'::uuid`;

/** The subjects of the entries about a `phone_number`. */
const subjects = sql`
  SELECT ${company} AS id UNION ALL SELECT phone_number.id
  UNION ALL SELECT phone_number.owner_team_id WHERE phone_number.owner_team_id IS NOT NULL
  UNION ALL SELECT team_id FROM team_member WHERE user_id = phone_number.owner_user_id`;

/** Of a `phone_number`, what decides about texts to this customer in each scope, as JSON; null if nothing does. */
export const marksOf = (customerKey: Sql): Sql => sql`(
  SELECT json_agg(json_build_object('id', consent_state.entry_id, 'scope', consent_state.scope, 'state', consent_state.state,
    'at', consent_state.at))
  FROM (${subjects}) AS subject
  JOIN consent_state ON consent_state.customer_key = ${customerKey} AND consent_state.subject_id = subject.id)`;

/** The teams whose entries are about a `phone_number`. */
export const teamsOfNumber = sql`ARRAY(
  SELECT phone_number.owner_team_id WHERE phone_number.owner_team_id IS NOT NULL
  UNION ALL SELECT team_id FROM team_member WHERE user_id = phone_number.owner_user_id)`;

export type MarkRow = Omit<ConsentMark, 'at'> & { readonly at: string };

export const consentOf = (marks: readonly MarkRow[] | null) =>
  whatApplies((marks ?? []).map(({ at, ...mark }): ConsentMark => ({ ...mark, at: new Date(at) })));

interface RulesRow {
  readonly settings: TextRules | null;
  readonly marks: readonly MarkRow[] | null;
  readonly teamIds: readonly string[];
  readonly hasWritten: boolean;
  readonly recordTimeZone: string | null;
}

/** One statement. The first row has the settings. */
export async function readSendRules(db: SqlConnection, routes: readonly TextRoute[]): Promise<SendRules[]> {
  if (routes.length === 0) return [];
  const rows = await db.planOnce<RulesRow>(sql`
    SELECT CASE given.place WHEN 1 THEN ${settingsAsJson} END AS settings, ${marksOf(sql`given.customer_key`)} AS marks,
      ${teamsOfNumber} AS "teamIds",
      EXISTS (SELECT 1 FROM conversation WHERE ${isOfPair(sql`given.phone_number_id`, sql`given.customer_key`)}
        AND conversation.last_inbound_at IS NOT NULL OFFSET 0) AS "hasWritten",
      (SELECT time_zone FROM record WHERE record.id = given.record_id) AS "recordTimeZone"
    FROM unnest(${uuids(routes.map(({ phoneNumberId }) => phoneNumberId))},
      ${texts(routes.map(({ customerKey }) => customerKey))}, ${texts(routes.map(({ recordId }) => recordId))}::uuid[])
      WITH ORDINALITY AS given (phone_number_id, customer_key, record_id, place)
    JOIN phone_number ON phone_number.id = given.phone_number_id
    ORDER BY given.place`);
  const settings = rows[0]?.settings;
  if (settings == null || rows.length !== routes.length) throw new Error('A number of these texts does not exist.');
  return rows.map(({ marks, settings: _, ...row }) => ({ ...row, settings, consent: consentOf(marks) }));
}
