import { execFileSync, spawnSync } from 'node:child_process';
import { findRedisProgram } from './redis';
import { askRedis } from './ask-redis';
import { startOwnServer, type OwnServer } from './own-server';
import { waitFor } from './wait-for';

export type RedisServer = OwnServer;

/** The caller's Redis, the one of this machine, or one that starts here; undefined if there is none. */
export async function findRedis(): Promise<{ readonly url: string; close(): Promise<void> } | undefined> {
  const given = process.env.REDIS_URL;
  const leaveRunning = async () => undefined;
  if (given !== undefined && given !== '') return { url: given, close: leaveRunning };
  if (await answers(6379)) return { url: 'redis://127.0.0.1:6379', close: leaveRunning };
  if (findRedisProgram() !== undefined) return startRedisServer();
  return startInDocker();
}

/** A Redis of the test's own, which it may kill. `password` is the one in `settings`, `role` makes it a Sentinel. */
export async function startRedisServer(
  settings: readonly string[] = [],
  password?: string,
  role?: readonly string[],
): Promise<RedisServer> {
  const program = findRedisProgram();
  if (program === undefined) throw new Error('Install redis-server or valkey-server: neither is on the PATH.');
  const storesNothing = ['--save', '', '--appendonly', 'no'];
  return startOwnServer({
    ...{ name: 'Redis', protocol: 'redis', program },
    answers: (port) => answers(port, password),
    args: (port) => {
      const place = ['--port', String(port), '--bind', '127.0.0.1'];
      return role === undefined ? [...place, ...storesNothing, ...settings] : [...role, ...place, ...settings];
    },
  });
}

async function startInDocker(): Promise<{ readonly url: string; close(): Promise<void> } | undefined> {
  if (spawnSync('docker', ['info'], { stdio: 'ignore', timeout: 10_000 }).status !== 0) return undefined;
  const started = spawnSync('docker', ['run', '--detach', '--rm', '--publish', '127.0.0.1::6379', 'redis:7-alpine'], {
    encoding: 'utf8',
  });
  // The image cannot be loaded, for example without a network.
  if (started.status !== 0) return undefined;
  const id = started.stdout.trim();
  const address = execFileSync('docker', ['port', id, '6379/tcp'], { encoding: 'utf8' });
  const port = Number(/:(\d+)$/m.exec(address)?.[1]);
  await waitFor(() => answers(port), { what: 'Redis to answer', limitMs: 60_000 });
  return {
    url: `redis://127.0.0.1:${port}`,
    close: async () => void execFileSync('docker', ['stop', id], { stdio: 'ignore' }),
  };
}

const answers = (port: number, password?: string): Promise<boolean> =>
  askRedis(port, password === undefined ? 'PING' : `AUTH ${password}`).then(
    (answer) => /^\+(PONG|OK)/.test(answer),
    () => false,
  );
