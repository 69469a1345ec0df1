import sql from 'sql-template-tag';
import type { Pool } from 'pg';
import { limitOf } from '../sql/page';
import { sqlOn } from '../sql/statement';
import { idAt, isEmptied } from './retention-kinds';

/** So that counting costs the same in every company. */
const maxCounted = 100_000;

export const createRetentionQueries = (searches: Pool, max = maxCounted) => ({
  /** How many texts from before then retention would empty. At least so many if it did not look at all of them. */
  async countTexts(before: Date): Promise<{ readonly count: number; readonly isAtLeast: boolean }> {
    const [row] = await sqlOn(searches).run<{ count: number; looked: number }>(sql`
      WITH looked AS MATERIALIZED (
        SELECT conversation_id, created_at, send_at, body, media, status FROM message
        WHERE id < ${idAt(before)} ORDER BY id DESC LIMIT ${limitOf(max)}
      )
      SELECT (SELECT count(*) FROM looked)::integer AS looked,
        (SELECT count(*) FROM looked AS message WHERE ${isEmptied(before)})::integer AS count`);
    return { count: row?.count ?? 0, isAtLeast: row?.looked === max };
  },
});
