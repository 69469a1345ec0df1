import { createHash } from 'node:crypto';
import type { ClientBase, Pool, QueryResult, QueryResultRow } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/**
 * Runs a statement that each connection parses and plans once (five times, as PostgreSQL has it). For what is asked all day,
 * in few different texts; not for a search, of which the best plan depends on the words. Where the plan could depend on a
 * value, as on how often it occurs, the value has its type: `$1::uuid[]`.
 */
export async function queryPrepared<Row extends object>(
  where: DataSource | EntityManager,
  sql: string,
  values: readonly unknown[],
): Promise<Row[]> {
  return (await runPrepared<Row>(where, sql, values)).rows;
}

/** The same, for its effect: how many rows it was about. */
export async function executePrepared(
  where: DataSource | EntityManager,
  sql: string,
  values: readonly unknown[],
): Promise<number> {
  return (await runPrepared(where, sql, values)).rowCount ?? 0;
}

async function runPrepared<Row extends object>(
  where: DataSource | EntityManager,
  sql: string,
  values: readonly unknown[],
): Promise<QueryResult<Row & QueryResultRow>> {
  // A transaction's manager has its connection; else it is any.
  const connection =
    'queryRunner' in where && where.queryRunner !== undefined
      ? ((await where.queryRunner.connect()) as ClientBase)
      : poolOf(where);
  return connection.query<Row & QueryResultRow>({ ...statementOf(sql), values: [...values] });
}

const poolOf = (where: DataSource | EntityManager) =>
  (('dataSource' in where ? where.dataSource : where).driver as PostgresDriver).master as Pool;

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
