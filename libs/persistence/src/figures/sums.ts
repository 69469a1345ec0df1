import sql, { join, raw, type Sql } from 'sql-template-tag';

const counts = ['received', 'sent', 'delivered', 'failed', 'opt_outs', 'new_leads', 'answered', 'unanswered'];
const countNames = counts.join(', ');
/** All columns of `figure` that are sums. */
export const sumNames = raw(`${countNames}, failure_codes, failure_counts, answer_bins, answer_counts`);
const zeros = raw(counts.map(() => '0').join(', '));

/**
 * Adds rows of `figure` that have the same keys: counts, causes of failures and histograms. `rows` is read three times: a
 * small one, or MATERIALIZED. A cause or a bin that is not there is not stored.
 */
export function addUp(keys: readonly string[], rows: string): Sql {
  const by = raw(keys.join(', '));
  const from = raw(rows);
  return sumPieces(
    by,
    sql`SELECT ${by}, ${raw(countNames)}, NULL::text AS code, NULL::integer AS bin, 0 AS times FROM ${from}
      UNION ALL SELECT ${by}, ${zeros}, one.code, NULL, one.times
      FROM ${from} CROSS JOIN LATERAL unnest(failure_codes, failure_counts) AS one (code, times)
      UNION ALL SELECT ${by}, ${zeros}, NULL, one.bin, one.times
      FROM ${from} CROSS JOIN LATERAL unnest(answer_bins, answer_counts) AS one (bin, times)`,
  );
}

/** The same of single things: pieces have the keys, the counts, a `code`, a `bin`, and how many `times`. */
export function sumPieces(by: Sql, pieces: Sql): Sql {
  const sum = (name: string) => raw(`sum(${name})::integer AS ${name}`);
  const all = join(counts.map(sum), ', ');
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
