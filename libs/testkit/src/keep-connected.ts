import { Client } from 'pg';

/** Queries on one connection, and on others only while it is busy: connecting takes longer than most queries. */
export function keepConnected(url: string) {
  let idle: Client | undefined;
  const connect = async (): Promise<Client> => {
    const client = new Client({ connectionString: url, application_name: 'testkit' });
    // A test may end all connections.
    client.on('error', () => {
      if (idle === client) idle = undefined;
    });
    await client.connect();
    return client;
  };
  const keep = async (client: Client): Promise<void> => {
    if (idle === undefined) idle = client;
    else await client.end();
  };
  const query = async (sql: string, values?: unknown[]): Promise<unknown[]> => {
    const kept = idle;
    idle = undefined;
    const client = kept ?? (await connect());
    try {
      const { rows } = await client.query<object>(sql, values);
      await keep(client);
      return rows;
    } catch (error) {
      await client.end().catch(() => undefined);
      // It was ended while it was idle, before it got the statement.
      if (kept !== undefined && isEnded(error)) return query(sql, values);
      throw error;
    }
  };
  return {
    query,
    async end(): Promise<void> {
      await idle?.end().catch(() => undefined);
      idle = undefined;
    },
  };
}

const isEnded = (error: unknown): boolean => {
  const { code, message } = error as { code?: string; message?: string };
  return (
    code === '57P01' || code === 'ECONNRESET' || code === 'EPIPE' || /terminated|not queryable/.test(message ?? '')
  );
};
