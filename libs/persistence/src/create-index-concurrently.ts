import type { QueryRunner } from 'typeorm';

/**
 * Creates an index of a table that others go on to write to, for a migration with `readonly transaction = false`. It waits
 * until all have ended who wrote before it, however long that takes: nobody waits behind it. An index that failed, such as
 * one whose process was killed, stays as an invalid one, and is created again.
 */
export async function createIndexConcurrently(
  runner: QueryRunner,
  name: string,
  /** What follows ON: the table, its columns, and what else there is. */
  definition: string,
  { isUnique = false }: { readonly isUnique?: boolean } = {},
): Promise<void> {
  const [before] = (await runner.query('SHOW lock_timeout')) as { lock_timeout: string }[];
  await runner.query('SET lock_timeout = 0');
  try {
    await runner.query(`DROP INDEX CONCURRENTLY IF EXISTS ${name}`);
    await runner.query(`CREATE ${isUnique ? 'UNIQUE ' : ''}INDEX CONCURRENTLY ${name} ON ${definition}`);
  } finally {
    await runner.query(`SET lock_timeout = '${before?.lock_timeout ?? '3s'}'`);
  }
}
