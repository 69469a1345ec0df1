import sql, { raw, type Sql } from 'sql-template-tag';
import { instants } from '../sql/statement';
import { addUp, sumNames } from './sums';

interface Sum {
  readonly step: string;
  /** What it is the sum of. */
  readonly of: string;
  readonly unit: 'hour' | 'day' | 'month';
  readonly keys: readonly string[];
}

const all = ['phone_number_id', 'user_id', 'team_ids'];
/** In the order in which they build on each other. */
const sums: readonly Sum[] = [
  { step: 'DAY', of: 'QUARTER', unit: 'day', keys: all },
  { step: 'MONTH', of: 'DAY', unit: 'month', keys: all },
  { step: 'TEAM_HOUR', of: 'QUARTER', unit: 'hour', keys: ['team_ids'] },
  { step: 'HOUR', of: 'TEAM_HOUR', unit: 'hour', keys: [] },
];

const emptyOf = (key: string) => (key === 'team_ids' ? `'{}'::uuid[]` : 'NULL::uuid');
/** A month and a day of UTC, whatever the time zone of the session. */
const endOf = (unit: string) => raw(`((place.at AT TIME ZONE 'UTC') + interval '1 ${unit}') AT TIME ZONE 'UTC'`);

/** Statements that compute again every sum that has one of these quarters. */
export const addUpSteps = (quarters: readonly Date[]): Sql[] =>
  sums.flatMap(({ step, of, unit, keys }) => {
    const places = sql`SELECT DISTINCT date_trunc(${raw(`'${unit}'`)}, given, 'UTC') AS at
      FROM unnest(${instants(quarters)}) AS given`;
    const columns = raw(all.join(', '));
    const values = raw(all.map((key) => (keys.includes(key) ? key : emptyOf(key))).join(', '));
    return [
      sql`DELETE FROM figure USING (${places}) AS place WHERE step = ${raw(`'${step}'`)} AND figure.at = place.at`,
      sql`WITH part AS MATERIALIZED (
          SELECT place.at AS place, figure.* FROM (${places}) AS place CROSS JOIN LATERAL (
            SELECT * FROM figure WHERE step = ${raw(`'${of}'`)} AND at >= place.at AND at < ${endOf(unit)} OFFSET 0
          ) AS figure
        )
        INSERT INTO figure (step, at, ${columns}, ${sumNames})
        SELECT ${raw(`'${step}'`)}, place, ${values}, ${sumNames} FROM (${addUp(['place', ...keys], 'part')}) AS added`,
    ];
  });
