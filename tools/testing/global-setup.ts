import { runMigrations } from '@patchbay/persistence';
import { findRedis, redisVariable, serverVariable, startTestServer, templateName } from '@patchbay/testkit';

/** Once before all tests: a PostgreSQL with a migrated template database, and a Redis. Runs on the built code. */
export default async function setUp(): Promise<void> {
  const server = await startTestServer();
  const template = new URL(server.url);
  template.pathname = `/${templateName}`;
  await runMigrations(template.toString());
  process.env[serverVariable] = server.url;

  const redis = await findRedis();
  if (redis !== undefined) process.env[redisVariable] = redis.url;
  else if (process.env.CI === 'true') throw new Error('No Redis can be had, and CI leaves no suite out: install redis-server.');
  else console.warn('\nNo Redis can be had: the suites that need one are skipped (install redis-server, or set REDIS_URL).');

  (globalThis as { stopTestServers?: () => Promise<void> }).stopTestServers = async () => {
    await redis?.close();
    await server.close();
  };
}
