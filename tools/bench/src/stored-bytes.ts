import { runSql } from './run-sql';

/** What is stored for texts. */
export const tables = [
  'message',
  'outbox',
  'receipt',
  'notification',
  'conversation',
  'job',
  'send_attempt',
  'status_event',
] as const;

/** Of one table, since it was made. */
export interface Stored {
  readonly table: string;
  /** Of the rows that are there. */
  readonly rows: number;
  /** Of its pages, which also have rows that are gone and room. How many depends on when PostgreSQL cleaned up. */
  readonly heap: number;
  readonly indexes: number;
  readonly inserted: number;
  readonly updated: number;
  /** Updates that wrote to no index. */
  readonly hot: number;
  readonly dead: number;
}

/** Of one table or index, since a place in the write-ahead log. */
export interface Written {
  readonly name: string;
  readonly isIndex: boolean;
  readonly entries: number;
  readonly bytes: number;
}

export async function storedOf(url: string): Promise<readonly Stored[]> {
  const rows = await runSql<Record<Exclude<keyof Stored, 'table'>, string> & { table: string }>(
    url,
    `SELECT relname AS table, (SELECT tuple_len FROM pgstattuple(relid)) AS rows, pg_relation_size(relid) AS heap, pg_indexes_size(relid) AS indexes,
       n_tup_ins AS inserted, n_tup_upd AS updated, n_tup_hot_upd AS hot, n_dead_tup AS dead
     FROM pg_stat_user_tables WHERE relname IN (${tables.map((name) => `'${name}'`).join(', ')})`,
  );
  return tables.map((name) => {
    const row = rows.find(({ table }) => table === name);
    if (row === undefined) throw new Error(`There is no table ${name}.`);
    const { table, ...numbers } = row;
    return {
      table,
      ...(Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, Number(value)])) as Omit<
        Stored,
        'table'
      >),
    };
  });
}

export async function placeInLog(url: string): Promise<string> {
  const [row] = await runSql<{ lsn: string }>(url, 'SELECT pg_current_wal_insert_lsn()::text AS lsn');
  return row!.lsn;
}

/** Lets `writtenSince` read the log: it is kept, and has no copies of whole pages, of which each checkpoint makes some. */
export async function keepLog(url: string): Promise<void> {
  for (const statement of [
    'ALTER SYSTEM SET full_page_writes = off',
    "ALTER SYSTEM SET wal_keep_size = '16GB'",
    'SELECT pg_reload_conf()',
    'CHECKPOINT',
  ])
    await runSql(url, statement);
}

/** What was written to each table and index. A record of the log counts for the first of its pages. */
export async function writtenSince(url: string, from: string): Promise<readonly Written[]> {
  // What is not flushed yet cannot be read.
  await runSql(url, 'SELECT pg_switch_wal()');
  const rows = await runSql<{ name: string; isIndex: boolean; entries: string; bytes: string }>(
    url,
    `SELECT relname AS name, relkind = 'i' AS "isIndex", sum(record_length) AS bytes,
       count(*) FILTER (WHERE record_type IN ('INSERT_LEAF', 'INSERT_POST', 'SPLIT_L', 'SPLIT_R')) AS entries
     FROM pg_get_wal_block_info('${from}', pg_current_wal_flush_lsn(), false)
     JOIN pg_class USING (relfilenode)
     WHERE block_id = 0 AND reldatabase = (SELECT oid FROM pg_database WHERE datname = current_database())
     GROUP BY 1, 2 ORDER BY 3 DESC`,
  );
  return rows.map(({ entries, bytes, ...row }) => ({ ...row, entries: Number(entries), bytes: Number(bytes) }));
}
