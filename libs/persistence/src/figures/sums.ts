import sql, { raw, type Sql } from 'sql-template-tag';

const counts = ['received', 'sent', 'delivered', 'failed', 'opt_outs', 'new_leads', 'answered', 'unanswered'];
const countNames = counts.join(', ');
/** All columns of `figure` that are sums. */
export const sumNames = raw(`${countNames}, failure_codes, failure_counts, answer_bins, answer_counts`);
const zeroNames = counts.map(() => '0').join(', ');
const sumsOf = (names: readonly string[]) => names.map((name) => `sum(${name})::integer AS ${name}`).join(', ');

/** What is not a count: causes and bins, each with how often it occurred. */
const lists = [
  { name: 'failure_codes', counts: 'failure_counts', type: 'text[]' },
  { name: 'answer_bins', counts: 'answer_counts', type: 'integer[]' },
] as const;

/**
 * Adds rows of `figure` that have the same keys: counts, causes of failures and histograms. `rows` is read three times: a
 * small one, or MATERIALIZED. Each part is summed by itself, as most of what is added are bins. A cause or a bin that is not
 * there is not stored.
 */
export function addUp(keys: readonly string[], rows: string): Sql {
  const by = keys.map((key) => `${key}, `).join('');
  const grouped = keys.length === 0 ? '' : `GROUP BY ${keys.join(', ')}`;
  const nothing = (type: string) => `NULL::${type}, NULL::integer[]`;
  const parts = lists.map(
    ({ name, counts: times, type }, place) => `
      SELECT ${by}${zeroNames}, ${lists
        .map((other, index) =>
          index === place ? 'array_agg(item ORDER BY item), array_agg(times ORDER BY item)' : nothing(other.type),
        )
        .join(', ')}
      FROM (SELECT ${by}item, sum(times)::integer AS times
        FROM ${rows} CROSS JOIN LATERAL unnest(${name}, ${times}) AS one (item, times) GROUP BY ${by}item) AS ${type === 'text[]' ? 'causes' : 'bins'}
      ${grouped}`,
  );
  return raw(`
    SELECT ${by}${sumsOf(counts)}, ${lists
      .flatMap(({ name, counts: times }) => [name, times])
      .map((name) => `coalesce(max(${name}), '{}') AS ${name}`)
      .join(', ')}
    FROM (
      SELECT ${by}${sumsOf(counts)}, ${lists.map(({ name, counts: times, type }) => `NULL::${type} AS ${name}, NULL::integer[] AS ${times}`).join(', ')}
      FROM ${rows} ${grouped}
      UNION ALL ${parts.join(' UNION ALL ')}
    ) AS part ${grouped}`);
}

/** The same of single things: pieces have the keys, the counts, a `code`, a `bin`, and how many `times`. */
export function sumPieces(by: Sql, pieces: Sql): Sql {
  const all = raw(sumsOf(counts));
  return sql`
    SELECT ${by}, ${all},
      coalesce(array_agg(code ORDER BY code) FILTER (WHERE code IS NOT NULL), '{}') AS failure_codes,
      coalesce(array_agg(times ORDER BY code) FILTER (WHERE code IS NOT NULL), '{}') AS failure_counts,
      coalesce(array_agg(bin ORDER BY bin) FILTER (WHERE bin IS NOT NULL), '{}') AS answer_bins,
      coalesce(array_agg(times ORDER BY bin) FILTER (WHERE bin IS NOT NULL), '{}') AS answer_counts
    FROM (SELECT ${by}, ${all}, code, bin, sum(times)::integer AS times FROM (${pieces}) AS piece
      GROUP BY ${by}, code, bin) AS part
    GROUP BY ${by}`;
}
