import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Watch mode loads this file again for each run; the process that keeps the servers lasts. */
const kept = globalThis as { testServers?: ChildProcess };

/** Starts PostgreSQL and Redis, unless watch mode kept them, and tells the tests where they are. */
export async function startServers(): Promise<void> {
  if (kept.testServers !== undefined) return;
  const keeper = fork(join(__dirname, 'keep-servers.ts'), {
    execArgv: ['--conditions=source', '--require', join(__dirname, 'register-typescript.js')],
    // Ctrl-C is for Jest. The servers end when Jest has ended.
    detached: true,
  });
  const [variables] = (await Promise.race([
    once(keeper, 'message'),
    once(keeper, 'exit').then(([code]) => {
      throw new Error(`Cannot start the servers for the tests: exit code ${code}.`);
    }),
  ])) as [Record<string, string>];
  keeper.unref();
  keeper.channel?.unref();
  kept.testServers = keeper;
  Object.assign(process.env, variables);
}

export async function stopServers(): Promise<void> {
  const keeper = kept.testServers;
  if (keeper === undefined) return;
  delete kept.testServers;
  const ended = once(keeper, 'exit');
  keeper.ref();
  keeper.disconnect();
  await ended;
}
