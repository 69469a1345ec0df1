import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { sqlOn } from '../sql/statement';

/** Events get their ids in about the order in which they were added: the first one is among the oldest. */
export async function readRelayLag(dataSource: DataSource): Promise<number> {
  const [waiting] = await sqlOn(dataSource).planOnce<{ seconds: string }>(sql`
    SELECT extract(epoch FROM clock_timestamp() - created_at) AS seconds
    FROM outbox WHERE sequence IS NULL ORDER BY id LIMIT 1`);
  return Math.max(0, Number(waiting?.seconds ?? 0));
}
