import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reservePort } from '@patchbay/embedded-database';
import { waitFor } from './wait-for';

/** Set by the global set-up: a Redis that the tests share politely. Absent where none can be had. */
export const redisVariable = 'PATCHBAY_TEST_REDIS_URL';

export const testRedisUrl = (): string => {
  const url = process.env[redisVariable];
  if (url === undefined) throw new Error('There is no Redis here: wrap the suite in describeWithRedis.');
  return url;
};

/** A suite that needs a Redis; skipped, by name, where none can be had. */
export const describeWithRedis = (name: string, suite: () => void): void =>
  process.env[redisVariable] === undefined ? describe.skip(`${name} (needs a Redis)`, suite) : describe(name, suite);

/** A suite that starts and kills a Redis of its own; skipped, by name, where there is no program for it. */
export const describeWithOwnRedis = (name: string, suite: () => void): void =>
  findProgram() === undefined
    ? describe.skip(`${name} (needs redis-server or valkey-server)`, suite)
    : describe(name, suite);

export interface RedisServer {
  readonly url: string;
  /** Kills it at once. */
  kill(): Promise<void>;
  /** Starts it again on the same port. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** The caller's Redis, one of this machine, or one that is started here; undefined where none can be had. */
export async function findRedis(): Promise<{ readonly url: string; close(): Promise<void> } | undefined> {
  const given = process.env.REDIS_URL;
  const nobodysToClose = async () => undefined;
  if (given !== undefined && given !== '') return { url: given, close: nobodysToClose };
  if (await answers(6379)) return { url: 'redis://127.0.0.1:6379', close: nobodysToClose };
  if (findProgram() !== undefined) return startRedisServer();
  return startInDocker();
}

/** A Redis of the test's own, which it may kill. */
export async function startRedisServer(): Promise<RedisServer> {
  const program = findProgram();
  if (program === undefined) throw new Error('There is neither redis-server nor valkey-server on the PATH.');
  const { port, release } = await reservePort();
  let child: ChildProcess | undefined;
  const start = async () => {
    child = spawn(program, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
      stdio: 'ignore',
    });
    await waitFor(() => answers(port), { what: 'Redis to answer' });
  };
  const kill = async () => {
    const running = child;
    child = undefined;
    if (running === undefined || running.exitCode !== null) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await gone;
  };
  await start();
  const close = async () => {
    await kill();
    release();
  };
  return { url: `redis://127.0.0.1:${port}`, start, kill, close };
}

/** Three servers that share the slots among them, without replicas. */
export async function startRedisCluster(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const program = findProgram();
  if (program === undefined) throw new Error('There is neither redis-server nor valkey-server on the PATH.');
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-cluster-'));
  const nodes = await Promise.all(
    [
      [0, 5_460],
      [5_461, 10_922],
      [10_923, 16_383],
    ].map(async ([first, last]) => {
      const reserved = [await reservePort(), await reservePort()] as const;
      const [port, busPort] = [reserved[0].port, reserved[1].port];
      const child = spawn(
        program,
        [
          '--port',
          String(port),
          '--bind',
          '127.0.0.1',
          '--save',
          '',
          '--dir',
          folder,
          '--cluster-enabled',
          'yes',
          '--cluster-config-file',
          `${port}.conf`,
          '--cluster-port',
          String(busPort),
        ],
        { stdio: 'ignore' },
      );
      await waitFor(() => answers(port), { what: 'Redis to answer' });
      await ask(port, `CLUSTER ADDSLOTSRANGE ${first} ${last}`);
      return { port, busPort, child, reserved };
    }),
  );
  const [seed] = nodes;
  for (const { port } of nodes.slice(1)) await ask(port, `CLUSTER MEET 127.0.0.1 ${seed!.port} ${seed!.busPort}`);
  for (const { port } of nodes)
    await waitFor(async () => /cluster_state:ok[^]*cluster_known_nodes:3/.test(await ask(port, 'CLUSTER INFO')), {
      what: 'the cluster to agree',
    });
  return {
    url: `redis://127.0.0.1:${seed!.port}`,
    async close() {
      await Promise.all(
        nodes.map(async ({ child, reserved }) => {
          const gone = new Promise((resolve) => child.once('exit', resolve));
          child.kill('SIGKILL');
          await gone;
          for (const { release } of reserved) release();
        }),
      );
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function ask(port: number, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host: '127.0.0.1', port }, () => socket.write(`${command}\r\n`));
    socket.once('error', reject);
    socket.once('data', (answer) => {
      socket.destroy();
      resolve(answer.toString());
    });
  });
}

function findProgram(): string | undefined {
  return ['redis-server', 'valkey-server'].find(
    (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0,
  );
}

async function startInDocker(): Promise<{ readonly url: string; close(): Promise<void> } | undefined> {
  if (spawnSync('docker', ['info'], { stdio: 'ignore', timeout: 10_000 }).status !== 0) return undefined;
  const started = spawnSync('docker', ['run', '--detach', '--rm', '--publish', '127.0.0.1::6379', 'redis:7-alpine'], {
    encoding: 'utf8',
  });
  // The image cannot be had here, as without a network.
  if (started.status !== 0) return undefined;
  const id = started.stdout.trim();
  const port = Number(execFileSync('docker', ['port', id, '6379/tcp'], { encoding: 'utf8' }).trim().split(':').at(-1));
  await waitFor(() => answers(port), { what: 'Redis to answer', limitMs: 60_000 });
  return {
    url: `redis://127.0.0.1:${port}`,
    close: async () => void execFileSync('docker', ['stop', id], { stdio: 'ignore' }),
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    const settle = (isThere: boolean) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.setTimeout(1_000, () => settle(false));
    socket.once('error', () => settle(false));
    socket.once('connect', () => socket.write('PING\r\n'));
    socket.once('data', (answer) => settle(answer.toString().startsWith('+PONG')));
  });
}
