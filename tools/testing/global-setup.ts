import { runMigrations } from '@patchbay/persistence';
import { findRedis, redisVariable, serverVariable, startTestServer, templateVariable } from '@patchbay/testkit';

/** Once before all tests: a PostgreSQL with a migrated template database, and a Redis. Runs on the built code. */
export default async function setUp(): Promise<void> {
  const opened: { close(): Promise<void> }[] = [];
  const closeAll = async () => {
    for (const part of opened.splice(0).reverse()) await part.close();
  };
  try {
    const server = await startTestServer();
    opened.push(server);
    await runMigrations(server.template.url);
    process.env[serverVariable] = server.url;
    process.env[templateVariable] = server.template.name;

    const redis = await findRedis();
    if (redis !== undefined) {
      opened.push(redis);
      process.env[redisVariable] = redis.url;
    } else if (process.env.CI === 'true')
      throw new Error('No Redis can be had, and CI leaves no suite out: install redis-server.');
    else
      console.warn(
        '\nNo Redis can be had: the suites that need one are skipped (install redis-server, or set REDIS_URL).',
      );
  } catch (error) {
    await closeAll();
    throw error;
  }
  (globalThis as { stopTestServers?: () => Promise<void> }).stopTestServers = closeAll;
}
