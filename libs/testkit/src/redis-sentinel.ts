import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askRedis } from './ask-redis';
import { startRedisServer } from './redis-server';
import { waitFor } from './wait-for';

export interface WatchedRedis {
  /** Of the Sentinel. */
  readonly url: string;
  readonly group: string;
  /** Kills the master and waits until the replica is promoted. */
  failOver(): Promise<void>;
  close(): Promise<void>;
}

/** A master, its replica, and one Sentinel that watches them. */
export async function startRedisSentinel(password: string): Promise<WatchedRedis> {
  const group = 'patchbay';
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-sentinel-'));
  const secrets = ['--requirepass', password, '--masterauth', password];
  const master = await startRedisServer(secrets, password);
  const replica = await startRedisServer([...secrets, '--replicaof', `127.0.0.1 ${master.port}`], password);
  const file = join(folder, 'sentinel.conf');
  const settings = ['down-after-milliseconds', 'failover-timeout'].map((name) => `sentinel ${name} ${group} 1000`);
  writeFileSync(
    file,
    [
      `sentinel monitor ${group} 127.0.0.1 ${master.port} 1`,
      `sentinel auth-pass ${group} ${password}`,
      ...settings,
    ].join('\n'),
  );
  const sentinel = await startRedisServer([], undefined, [file, '--sentinel']);
  await waitFor(async () => /num-slaves\r\n\$1\r\n1/.test(await askRedis(sentinel.port, `SENTINEL MASTER ${group}`)), {
    what: 'the Sentinel to find the replica',
  });
  return {
    url: sentinel.url,
    group,
    async failOver() {
      await master.kill();
      const address = () => askRedis(sentinel.port, `SENTINEL GET-MASTER-ADDR-BY-NAME ${group}`);
      await waitFor(async () => (await address()).includes(String(replica.port)), {
        what: 'the replica to be promoted',
        limitMs: 20_000,
      });
    },
    async close() {
      await Promise.all([master, replica, sentinel].map((server) => server.close()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
