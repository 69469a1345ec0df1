import { runMigrations } from '@patchbay/persistence';
import { runSql } from './run-sql';

/** Creates a migrated database on the bench's server. Returns its URL. */
export async function createDatabase(serverUrl: string, name: string): Promise<string> {
  await runSql(serverUrl, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await runMigrations(url.href);
  return url.href;
}
