import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClusterOptions } from './initialize-cluster';
import { openLog } from './log-file';
import { runGuarded, type Guarded } from './run-guarded';
import { settingsOf } from './settings';
import { stopLeftoverServer } from './stop-leftover-server';
import { waitUntilReady } from './wait-until-ready';

export interface StartOptions extends ClusterOptions {
  readonly port: number;
  /** Ends the server even while it starts; then `startServer` rejects. */
  readonly signal: AbortSignal;
}

export interface RunningServer {
  readonly url: string;
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

const stopLimitMs = 7_000;
const maxAttempts = 5;
/** Temporary errors: another program took the port, or a server whose owner was killed has not ended yet. */
const passing = /could not bind|lock file .* already exists|shared memory block .* is still in use/;

export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { binaries, account, cluster, password, logFile, throwaway, port, signal } = options;
  const url = `postgres://patchbay:${password}@127.0.0.1:${port}/patchbay`;
  const settings = Object.entries(settingsOf({ port, throwaway })).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  for (let attempt = 1; ; attempt += 1) {
    signal.throwIfAborted();
    await stopLeftoverServer(cluster);
    const log = openLog(logFile);
    try {
      const run = await runGuarded({
        command: join(binaries.folder, 'bin/postgres'),
        args: ['-D', cluster, ...settings],
        account,
        output: log.file,
        removeAfter: throwaway ? cluster : undefined,
      });
      const endNow = () => run.end();
      signal.addEventListener('abort', endNow, { once: true });
      try {
        const end = await waitUntilReady(url, run.ended);
        signal.throwIfAborted();
        if (end === null) {
          run.hold(false);
          return { url, ended: run.ended, stop: () => stop(run, cluster) };
        }
        const reason = log.tail();
        if (attempt === maxAttempts || !passing.test(reason))
          throw new Error(`Cannot start the embedded database: postgres ended with ${end}.\n${reason}`);
        await sleep(100 * attempt);
      } catch (error) {
        await stop(run, cluster);
        throw error;
      } finally {
        signal.removeEventListener('abort', endNow);
      }
    } finally {
      log.close();
    }
  }
}

async function stop(run: Guarded, cluster: string): Promise<void> {
  run.hold(true);
  run.end();
  const limit = new AbortController();
  await Promise.race([run.ended, sleep(stopLimitMs, undefined, { signal: limit.signal }).catch(() => undefined)]);
  limit.abort();
  // Only needed if the guard was killed or the server is slow to end.
  await stopLeftoverServer(cluster);
}
