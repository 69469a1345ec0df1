import { spawnSync } from 'node:child_process';

/** Set for tests that run with servers: a Redis that they share, or `none`. */
export const redisVariable = 'PATCHBAY_TEST_REDIS_URL';

export function testRedisUrl(): string {
  const url = process.env[redisVariable];
  if (url === undefined) throw new Error('A test that needs Redis belongs into a file named *.integration.test.ts.');
  if (url === 'none') throw new Error('There is no Redis here: wrap the suite in describeWithRedis.');
  return url;
}

/** A suite that needs a Redis; skipped, by name, if there is none. */
export const describeWithRedis = (name: string, suite: () => void): void =>
  process.env[redisVariable] === 'none' ? describe.skip(`${name} (needs a Redis)`, suite) : describe(name, suite);

/** A suite that starts and kills a Redis of its own; skipped, by name, if no Redis is installed. */
export const describeWithOwnRedis = (name: string, suite: () => void): void =>
  findRedisProgram() === undefined
    ? describe.skip(`${name} (needs redis-server or valkey-server)`, suite)
    : describe(name, suite);

export function findRedisProgram(): string | undefined {
  return ['redis-server', 'valkey-server'].find(
    (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0,
  );
}
