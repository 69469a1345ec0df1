import { createHash } from 'node:crypto';
import type { Pool, QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/**
 * Runs a statement that each connection parses and plans once (five times, as PostgreSQL has it). For what is asked all day,
 * in few different texts; not for a search, of which the best plan depends on the words. Each value needs its type: `$1::uuid[]`.
 */
export async function queryPrepared<Row extends object>(dataSource: DataSource, sql: string, values: readonly unknown[]): Promise<Row[]> {
  const pool = (dataSource.driver as PostgresDriver).master as Pool;
  return (await pool.query<Row & QueryResultRow>({ ...statementOf(sql), values: [...values] })).rows;
}

interface Statement {
  readonly name: string;
  readonly text: string;
}

const statements = new Map<string, Statement>();

function statementOf(sql: string): Statement {
  const known = statements.get(sql);
  if (known !== undefined) return known;
  // Behind a SELECT a value is unknown to the planner: a plan of its own for each would look no cheaper than the one for all.
  const text = sql.replace(/\$(\d+)::(\w+(?:\[\])?)/g, '(SELECT $$$1::$2)::$2');
  const statement = { name: createHash('sha256').update(text).digest('hex').slice(0, 32), text };
  statements.set(sql, statement);
  return statement;
}
