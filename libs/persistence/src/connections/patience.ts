import { Client, type PoolConfig } from 'pg';
import { type DatabaseAddress, readUrl } from './address';
import { pooledClient, type Settings } from './settled-query';

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
  /** The relay waits for its lease's lock as long as it must, and gives up a server that does not answer. */
  sequencing: null,
  /** They have to end, however large the tables are. One that waits for a lock makes all others wait behind it. */
  migrations: { statementMs: 0, lockMs: 3_000, idleMs: 0 },
} as const;

/** Who wants to know about statements that take long. */
export interface SlowQueries {
  readonly limitMs: number;
  /** `statement` has no values. */
  report(statement: string, tookMs: number): void;
}

/** PostgreSQL itself ends a statement before that, unless it stands still. */
const graceMs = 1_000;
/** How long a statement may wait for the pooler to lend it a connection. */
const lendingMs = 10_000;

/**
 * Statements take milliseconds: compiling them does not pay. Most data is in memory: reading a row through an index costs
 * little more than reading the next one.
 */
const planning: Settings = { jit: 'off', random_page_cost: 1.1 };

/** PostgreSQL notices within 25 s that we are gone, and frees our locks. A pooler has to notice for us. */
const keepAlive: Settings = { tcp_keepalives_idle: 10, tcp_keepalives_interval: 5, tcp_keepalives_count: 3 };

/**
 * What is done all day concerns few rows, and looks each of them up. PostgreSQL would rather read a table as a whole if it
 * takes it for small, as it does as long as nothing has counted a table that has just filled.
 */
const lookUps: Settings = {
  ...planning,
  enable_seqscan: 'off',
  enable_bitmapscan: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
};

/** Only they read much of a table, with PostgreSQL's choice of how. */
const readMuch: ReadonlySet<Work> = new Set<Work>(['searches', 'migrations']);

const planningOf = (work: Work): Settings => (readMuch.has(work) ? planning : lookUps);

/** Options of a session that does this work. */
export const sessionOptions = (work: Work): string =>
  Object.entries({ ...planningOf(work), ...keepAlive })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');

/** All settings of this work, by the names that PostgreSQL has for them. */
export function settingsOf(work: Work, overrides: Readonly<Partial<Record<string, number>>>): Settings {
  const limits = patience[work];
  if (limits === null) return planningOf(work);
  return {
    ...planningOf(work),
    statement_timeout: overrides.statement_timeout ?? limits.statementMs,
    lock_timeout: overrides.lock_timeout ?? limits.lockMs,
    idle_in_transaction_session_timeout: limits.idleMs,
  };
}

/** Statements that give a session its settings. */
export const commandsOf = (settings: Settings): string =>
  Object.entries({ ...settings, ...keepAlive })
    .map(([name, value]) => `SET ${name} = '${value}'`)
    .join('; ');

/** A connection that does not answer in time is given up: what follows on it, such as ROLLBACK, would wait, too. */
function impatientClient(Base: typeof Client, slow: SlowQueries | undefined): typeof Client {
  class ImpatientClient extends Base {}
  ImpatientClient.prototype.query = function (this: Client, ...args: unknown[]) {
    const since = performance.now();
    const answer: unknown = Reflect.apply(Base.prototype.query, this, args);
    const reportSlow = () => {
      const tookMs = performance.now() - since;
      if (slow !== undefined && tookMs > slow.limitMs) slow.report(statementOf(args[0]), Math.round(tookMs));
    };
    if (answer instanceof Promise)
      answer.then(reportSlow, (error: Error) => {
        if (error.message === 'Query read timeout') void this.end();
        reportSlow();
      });
    return answer;
  } as typeof Client.prototype.query;
  return ImpatientClient;
}

const maxStatementLength = 500;

/** A statement has its values as parameters. The few that it has as literals are left out. */
export function statementOf(query: unknown): string {
  const text = typeof query === 'string' ? query : String((query as { readonly text?: unknown }).text);
  return text
    .replaceAll(/'(?:[^']|'')*'/g, "'…'")
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, maxStatementLength);
}

/** How a pool of sessions connects, through a pooler or not: it gives them their settings when they are open. */
export function sessionSettings(url: string, work: Work): PoolConfig {
  const { config, overrides } = readUrl(url);
  const commands = commandsOf(settingsOf(work, overrides));
  return { ...config, keepAlive: true, onConnect: async (client) => void (await client.query(commands)) };
}

/** How pools connect to do this work. */
export function connectionSettings(
  { url, sessionUrl, poolerPrepares = false }: DatabaseAddress,
  work: Work,
  slow?: SlowQueries,
): PoolConfig {
  const { config, overrides } = readUrl(url);
  const limits = patience[work];
  const shared = {
    ...config,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    ...(limits !== null &&
      limits.statementMs > 0 && {
        query_timeout:
          overrides.query_timeout ??
          (overrides.statement_timeout ?? limits.statementMs) + graceMs + (sessionUrl === undefined ? 0 : lendingMs),
      }),
  };
  const settings = settingsOf(work, overrides);
  if (sessionUrl !== undefined)
    return { ...shared, Client: impatientClient(pooledClient(settings, poolerPrepares), slow) };
  const { statement_timeout, lock_timeout, idle_in_transaction_session_timeout } = settings as Record<string, number>;
  return {
    ...shared,
    Client: impatientClient(Client, slow),
    options: sessionOptions(work),
    ...(limits !== null && { statement_timeout, lock_timeout, idle_in_transaction_session_timeout }),
  };
}
