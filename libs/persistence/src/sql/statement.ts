import { createHash } from 'node:crypto';
import type { ClientBase, Pool, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import sql, { type Sql } from 'sql-template-tag';
import { DataSource, type EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/*
 * Statements are written with the tag of sql-template-tag: a value becomes a parameter, a statement inside another one
 * becomes part of it.
 */

/** A parameter with its type. The same object in several places of a statement is one parameter. */
class Typed {
  constructor(
    readonly type: string,
    readonly value: unknown,
  ) {}
}

export const uuid = (id: string) => new Typed('uuid', id);
export const uuids = (ids: Iterable<string>) => new Typed('uuid[]', [...ids]);
/**
 * For `id IN …`. PostgreSQL looks up one id after the other. For `= ANY`, it could also walk an index that has the id behind
 * other columns, as long as the table is small, and would go on when it no longer is.
 */
export const eachOf = (ids: Iterable<string>) => sql`(SELECT unnest(${uuids(ids)}))`;
export const text = (value: string) => new Typed('text', value);
export const texts = (values: Iterable<string | null>) => new Typed('text[]', [...values]);
/** The same for texts. */
export const eachOfTexts = (values: Iterable<string>) => sql`(SELECT unnest(${texts(values)}))`;
export const instant = (at: Date) => new Typed('timestamptz', at);
export const instants = (times: readonly Date[]) => new Typed('timestamptz[]', times);
export interface SqlConnection {
  /** Runs a statement that PostgreSQL plans each time, for the values that it is asked with. */
  run<Row extends object>(statement: Sql): Promise<Row[]>;
  /**
   * Runs a statement that each connection parses and plans once (five times, as PostgreSQL has it). For what is asked all
   * day with few different texts; not for a search, because its best plan depends on the words. Typed parameters are
   * hidden from the planner: otherwise it could make a plan for each value, when the value occurs seldom or often.
   * If there is no answer within `timeoutMs`, it rejects, and the connection is given up.
   */
  planOnce<Row extends object>(statement: Sql, options?: { readonly timeoutMs?: number }): Promise<Row[]>;
}

/** SQL on the connection of a transaction, or on any connection of a pool. */
export function sqlOn(on: DataSource | EntityManager | Pool): SqlConnection {
  const query = async <Row extends object>(config: QueryConfig): Promise<Row[]> => {
    const connection = await connectionOf(on);
    const { rows } = await ('totalCount' in connection
      ? onAny<Row & QueryResultRow>(connection, config)
      : connection.query<Row & QueryResultRow>(config));
    return rows;
  };
  return {
    run: (statement) => query(render(statement)),
    planOnce(statement, { timeoutMs } = {}) {
      const { text: sql, values } = render(statement, { hideTyped: true });
      // pg has a timeout for a query, its types do not.
      const config: QueryConfig & { readonly query_timeout?: number } = {
        name: nameOf(sql),
        text: sql,
        values,
        query_timeout: timeoutMs,
      };
      return query(config);
    },
  };
}

/** The pool behind TypeORM, which itself neither names statements nor limits their time. */
export const poolOf = (dataSource: DataSource) => (dataSource.driver as PostgresDriver).master as Pool;

/** PostgreSQL canceled a statement, for its time or a lock: the connection is as good as before. */
const canceled: ReadonlySet<unknown> = new Set(['57014', '55P03']);

const ignore = () => undefined;

/** The pool's own `query` closes the connection after any error. While a table is locked, that would be all of them. */
async function onAny<Row extends QueryResultRow>(pool: Pool, config: QueryConfig): Promise<QueryResult<Row>> {
  const client = await pool.connect();
  let failure: Error | undefined;
  // The statement rejects, too.
  client.once('error', ignore);
  try {
    return await client.query<Row>(config);
  } catch (error) {
    if (!canceled.has((error as { code?: unknown }).code)) failure = error as Error;
    throw error;
  } finally {
    client.off('error', ignore);
    client.release(failure);
  }
}

async function connectionOf(on: DataSource | EntityManager | Pool): Promise<ClientBase | Pool> {
  if (on instanceof DataSource) return poolOf(on);
  if ('totalCount' in on) return on;
  return on.queryRunner === undefined ? poolOf(on.dataSource) : ((await on.queryRunner.connect()) as ClientBase);
}

function render(
  { strings, values }: Sql,
  { hideTyped = false } = {},
): { readonly text: string; readonly values: unknown[] } {
  const parameters: unknown[] = [];
  const places = new Map<Typed, number>();
  let sql = strings[0] ?? '';
  values.forEach((value, index) => {
    if (value instanceof Typed) {
      const place = places.get(value) ?? parameters.push(value.value);
      places.set(value, place);
      const parameter = `$${place}::${value.type}`;
      sql += hideTyped ? `(SELECT ${parameter})::${value.type}` : parameter;
    } else {
      sql += `$${parameters.push(value)}`;
    }
    sql += strings[index + 1] ?? '';
  });
  return { text: sql, values: parameters };
}

const names = new Map<string, string>();

function nameOf(sql: string): string {
  const name = names.get(sql) ?? createHash('sha256').update(sql).digest('hex').slice(0, 32);
  names.set(sql, name);
  return name;
}
