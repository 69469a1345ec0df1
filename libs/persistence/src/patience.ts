import { Client, type PoolConfig } from 'pg';

/** What a pool of connections is for. */
export type Work = keyof typeof patience;

/**
 * How long PostgreSQL may take, in milliseconds: for a statement, for a lock, and how long our process may stand still
 * within a transaction. `DATABASE_URL` can override `statement_timeout` and `lock_timeout` in its query.
 */
const patience = {
  /** What a user waits for takes milliseconds, the largest upsert about a second. */
  requests: { statementMs: 5_000, lockMs: 1_000, idleMs: 10_000 },
  /** Words that are neither frequent nor rare take longest. */
  searches: { statementMs: 5_000, lockMs: 1_000, idleMs: 10_000 },
  /** Less than the carriers' own patience. */
  callbacks: { statementMs: 5_000, lockMs: 2_000, idleMs: 10_000 },
  /** A job that waits for a lock for longer than its lease would be done twice. */
  jobs: { statementMs: 30_000, lockMs: 5_000, idleMs: 30_000 },
  /** They have to end, however large the tables are. */
  migrations: null,
} as const;

/** PostgreSQL itself ends a statement before that, unless it stands still. */
const graceMs = 1_000;

/**
 * Statements take milliseconds: compiling them does not pay. Most data is in memory: reading a row through an index costs
 * little more than reading the next one. PostgreSQL notices within 25 s that we are gone, and frees our locks.
 */
const options =
  '-c jit=off -c random_page_cost=1.1 -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3';

/**
 * What is done all day concerns few rows, and looks each of them up. PostgreSQL would rather read a table as a whole if it
 * takes it for small, as it does as long as nothing has counted a table that has just filled.
 */
const lookUps = `${options} -c enable_seqscan=off -c enable_bitmapscan=off -c enable_hashjoin=off -c enable_mergejoin=off`;

/** Only they read much of a table, with PostgreSQL's choice of how. */
const readMuch: ReadonlySet<Work> = new Set<Work>(['searches', 'migrations']);

/** Options of a session that does this work. */
export const sessionOptions = (work: Work): string => (readMuch.has(work) ? options : lookUps);

/** A connection that does not answer in time is given up: what follows on it, such as ROLLBACK, would wait, too. */
class ImpatientClient extends Client {}
ImpatientClient.prototype.query = function (this: Client, ...args: unknown[]) {
  const answer: unknown = Reflect.apply(Client.prototype.query, this, args);
  if (answer instanceof Promise)
    answer.catch((error: Error) => error.message === 'Query read timeout' && void this.end());
  return answer;
} as typeof Client.prototype.query;

/** The settings of all connections for this work. */
export function connectionSettings(work: Work): PoolConfig {
  const limits = patience[work];
  return {
    Client: ImpatientClient,
    options: sessionOptions(work),
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    ...(limits !== null && {
      statement_timeout: limits.statementMs,
      lock_timeout: limits.lockMs,
      idle_in_transaction_session_timeout: limits.idleMs,
      query_timeout: limits.statementMs + graceMs,
    }),
  };
}
