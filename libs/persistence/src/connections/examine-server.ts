import { ConfigError } from '@patchbay/service-kit';
import { Client } from 'pg';
import { connectionSettings } from './patience';
import type { DatabaseAddress } from './address';

const throughPooler =
  'DATABASE_URL leads to a pooler, such as PgBouncer. Set DATABASE_SESSION_URL to the URL of PostgreSQL itself, or of a pooler that lends whole sessions.';

/** The oldest PostgreSQL that has all we use. */
const oldest = 140_000;

interface Server {
  readonly version: number;
  readonly settings: string;
  readonly connections: number;
}

const examineSql = `
  SELECT current_setting('server_version_num')::int AS version, current_setting('random_page_cost') AS settings,
    least(
      current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
        - coalesce(current_setting('reserved_connections', true)::int, 0),
      (SELECT nullif(datconnlimit, -1) FROM pg_database WHERE datname = current_database()),
      (SELECT nullif(rolconnlimit, -1) FROM pg_roles WHERE rolname = current_user)
    ) AS connections`;

/**
 * How many connections the server has for all apps; Infinity behind a pooler, where they wait in turn. Throws a
 * `ConfigError` if the server, or what is in front of it, cannot be used as it is set up.
 */
export async function examineServer(address: DatabaseAddress): Promise<number> {
  const { Client: Settled = Client, ...settings } = connectionSettings(address, 'requests');
  const client = new (Settled as typeof Client)({ ...settings, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const [server] = (await client.query<Server>(examineSql)).rows as [Server];
    if (server.version < oldest)
      throw new ConfigError(['DATABASE_URL leads to a PostgreSQL before version 14: upgrade it.']);
    if (address.sessionUrl !== undefined) return Infinity;
    // A pooler that ignores the settings that come with a connection.
    if (server.settings !== '1.1') throw new ConfigError([throughPooler]);
    return server.connections;
  } catch (error) {
    if (/unsupported startup parameter/.test((error as Error).message)) throw new ConfigError([throughPooler]);
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
