import { Client, Query, type QueryConfig, type QueryResult } from 'pg';

/** What pg calls on the queries that it sends; its types leave it out. */
interface SentQuery {
  prepare(connection: Connection): void;
  requiresPreparation(): boolean;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
  callback: (error: Error | null, result: QueryResult) => void;
  query_timeout?: number;
}

interface Connection {
  parse(message: { text: string; name?: string }): void;
  bind(message: object): void;
  execute(message: object): void;
}

export type Settings = Readonly<Record<string, string | number>>;

const BaseQuery = Query as unknown as new (config: QueryConfig) => SentQuery;

/**
 * A statement with settings that hold for it alone, in one message: PostgreSQL executes both in one transaction, so the
 * statement has the settings on whatever connection the pooler lends, and the next client of that connection does not.
 */
class SettledQuery extends BaseQuery {
  private areSet = false;

  constructor(
    config: QueryConfig,
    private readonly settings: string,
  ) {
    super(config);
  }

  override requiresPreparation(): boolean {
    return true;
  }

  override prepare(connection: Connection): void {
    connection.parse({ text: this.settings });
    connection.bind({});
    connection.execute({});
    super.prepare(connection);
  }

  override handleDataRow(message: unknown): void {
    if (this.areSet) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    if (this.areSet) super.handleCommandComplete(message, connection);
    this.areSet = true;
  }
}

const startsTransaction = /^\s*(?:START\s+TRANSACTION|BEGIN)\b/i;

const literal = (value: string | number) => `'${String(value).replaceAll("'", "''")}'`;

/**
 * A client of a pooler, which may lend another connection for each transaction. So a session has no settings: every
 * transaction, and every statement outside of one, brings its own. Prepared statements stay on a connection that the
 * pooler lends to others, so there are none, unless the pooler keeps track of them.
 */
export function pooledClient(settings: Settings, keepsPrepared: boolean): typeof Client {
  const entries = Object.entries(settings);
  const forStatement = `SELECT ${entries.map(([name, value]) => `set_config('${name}', ${literal(value)}, true)`).join(', ')}`;
  const forTransaction = entries.map(([name, value]) => `SET LOCAL ${name} = ${literal(value)}`).join('; ');
  class PooledClient extends Client {}
  const send = Client.prototype.query as (this: Client, ...args: unknown[]) => unknown;
  PooledClient.prototype.query = async function (this: PooledClient, given: unknown, values?: unknown[]) {
    const { name, ...rest } = (typeof given === 'string' ? { text: given, values } : given) as QueryConfig;
    const config = keepsPrepared && name !== undefined ? { ...rest, name } : rest;
    if (isInTransaction(this)) return send.call(this, config);
    if (startsTransaction.test(config.text)) {
      const answers = await send.call(this, { ...config, text: `${config.text}; ${forTransaction}` });
      return (answers as QueryResult[])[0];
    }
    return new Promise((resolve, reject) => {
      const query = new SettledQuery(config, forStatement);
      query.query_timeout = (config as { query_timeout?: number }).query_timeout;
      query.callback = (error, result) => (error === null ? resolve(result) : reject(error));
      send.call(this, query);
    });
  } as typeof Client.prototype.query;
  return PooledClient;
}

/** PostgreSQL says after each statement whether a transaction is open: `T`, or `E` after an error; its types leave it out. */
const isInTransaction = (client: Client): boolean => {
  const status = (client as unknown as { getTransactionStatus(): string | null }).getTransactionStatus();
  return status === 'T' || status === 'E';
};
