import { reservePort } from '@patchbay/embedded-database';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { endProcessLater } from './leave-nothing';

export interface OwnRedis {
  readonly url: string;
  /** Of the process that runs now. */
  pid(): number;
  kill(): Promise<void>;
  /** Starts it again, empty, at the same address. Resolves when it accepts connections. */
  start(): Promise<void>;
}

/** Starts a Redis that the bench may kill. */
export async function startOwnRedis(): Promise<OwnRedis> {
  const program = ['redis-server', 'valkey-server'].find(
    (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
  );
  if (program === undefined)
    throw new Error(
      'This bench starts and kills its own Redis. Install redis-server or valkey-server and put it on the PATH.',
    );
  // For as long as the bench runs.
  const { port } = await reservePort();
  let pid = 0;
  let kill: () => Promise<void> = () => Promise.resolve();
  const start = async () => {
    const child = spawn(program, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    pid = child.pid ?? 0;
    endProcessLater(child);
    kill = async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    };
    await new Promise<void>((resolve, reject) => {
      createInterface({ input: child.stdout }).on('line', (line) =>
        line.includes('Ready to accept connections') ? resolve() : undefined,
      );
      child.once('exit', (code) => reject(new Error(`Redis ended with ${code} before it was ready.`)));
    });
  };
  await start();
  return { url: `redis://127.0.0.1:${port}`, pid: () => pid, kill: () => kill(), start };
}
