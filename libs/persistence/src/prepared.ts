import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';

/**
 * Runs a statement that each connection parses once and, where PostgreSQL finds the plan good for any values, plans once. For
 * what is asked all day, in few different texts; not for a search, of which the best plan depends on the words.
 */
export async function queryPrepared<Row>(dataSource: DataSource, sql: string, values: readonly unknown[]): Promise<Row[]> {
  const runner = dataSource.createQueryRunner();
  try {
    const connection = (await runner.connect()) as { query(config: { name: string; text: string; values: readonly unknown[] }): Promise<{ rows: Row[] }> };
    return (await connection.query({ name: nameOf(sql), text: sql, values })).rows;
  } finally {
    await runner.release();
  }
}

const names = new Map<string, string>();

/** As long as PostgreSQL's names may be, and the same in each process. */
function nameOf(sql: string): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(sql).digest('hex').slice(0, 32);
  names.set(sql, name);
  return name;
}
