import { findRedis, redisVariable, serverVariable, startTestServer, templateVariable } from '@patchbay/testkit';
import { openScratchFolder } from './scratch-folder';
import { snapshotFolder } from './snapshot-folder';

/**
 * A process that keeps the servers of the tests: a PostgreSQL with a migrated template database, and a Redis. It sends
 * the variables that tests find them by, and a folder for their temporary files. It ends with the process that started it.
 */
async function main(): Promise<void> {
  const opened: { close(): Promise<void> }[] = [];
  const parentEnded = new Promise((resolve) => process.once('disconnect', resolve));
  try {
    const scratch = openScratchFolder();
    opened.push(scratch);
    process.env.TMPDIR = scratch.path;
    const server = await startTestServer({
      // Loading it takes longer than starting from a snapshot, which is migrated.
      migrate: async (url) => (await import('@patchbay/persistence')).runMigrations(url),
      snapshot: snapshotFolder(),
    });
    opened.push(server);
    const redis = await findRedis();
    if (redis !== undefined) opened.push(redis);
    else if (process.env.CI === 'true') throw new Error('CI skips no test: install redis-server.');
    else console.warn('\nTests that need Redis are skipped: install redis-server, or set REDIS_URL.');
    process.send?.({
      [serverVariable]: server.url,
      [templateVariable]: server.template,
      [redisVariable]: redis?.url ?? 'none',
      TMPDIR: scratch.path,
    });
    await parentEnded;
  } finally {
    for (const part of opened.reverse()) await part.close();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
