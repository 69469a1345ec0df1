import { runMigrations } from '@patchbay/persistence';
import { findRedis, redisVariable, serverVariable, startTestServer, templateVariable } from '@patchbay/testkit';

/**
 * A process that keeps the servers of the tests: a PostgreSQL with a migrated template database, and a Redis. It sends
 * the variables that tests find them by, and ends with the process that started it.
 */
async function main(): Promise<void> {
  const opened: { close(): Promise<void> }[] = [];
  const closeAll = async () => {
    for (const part of opened.splice(0).reverse()) await part.close();
  };
  const parentEnded = new Promise((resolve) => process.once('disconnect', resolve));
  try {
    const server = await startTestServer();
    opened.push(server);
    await runMigrations(server.template.url);
    const redis = await findRedis();
    if (redis !== undefined) opened.push(redis);
    else if (process.env.CI === 'true') throw new Error('CI skips no test: install redis-server.');
    else console.warn('\nTests that need Redis are skipped: install redis-server, or set REDIS_URL.');
    process.send?.({
      [serverVariable]: server.url,
      [templateVariable]: server.template.name,
      [redisVariable]: redis?.url ?? 'none',
    });
    await parentEnded;
  } finally {
    await closeAll();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
