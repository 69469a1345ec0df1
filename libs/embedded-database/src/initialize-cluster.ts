import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Binaries } from './binaries';
import { openLog } from './log-file';
import { runGuarded } from './run-guarded';
import type { ServerAccount } from './server-account';

export interface ClusterOptions {
  readonly binaries: Binaries;
  readonly account: ServerAccount;
  readonly cluster: string;
  readonly password: string;
  readonly logFile: string;
  readonly throwaway: boolean;
}

/** Creates the server's files in a temporary folder and moves them into place when they are complete. */
export async function initializeCluster({
  binaries,
  account,
  cluster,
  password,
  logFile,
  throwaway,
}: ClusterOptions): Promise<void> {
  const home = dirname(cluster);
  const remains = readdirSync(home).filter((name) => name.startsWith(`${basename(cluster)}.new-`));
  await removeAll(remains.map((name) => join(home, name)));
  const unfinished = `${cluster}.new-${randomBytes(4).toString('hex')}`;
  const passwordFile = `${unfinished}.password`;
  const give = (path: string) => {
    if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid);
  };
  const log = openLog(logFile);
  try {
    mkdirSync(unfinished, { mode: 0o700 });
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    for (const path of [unfinished, passwordFile]) give(path);
    const run = await runGuarded({
      command: join(binaries.folder, 'bin/initdb'),
      args: [
        `--pgdata=${unfinished}`,
        '--username=patchbay',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // Sorting must not depend on the machine; upper and lower case follow Unicode.
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
        ...(throwaway ? ['--no-sync', '--no-data-checksums'] : []),
      ],
      account,
      output: log.file,
    });
    const end = await run.ended;
    if (end !== 'code 0')
      throw new Error(`Cannot initialize the embedded database: initdb ended with ${end}.\n${log.tail()}`);
    renameSync(unfinished, cluster);
  } finally {
    log.close();
    await removeAll([unfinished, passwordFile]);
  }
}

/** An initdb whose owner was killed may still write there for a moment. What it leaves behind does no harm. */
async function removeAll(paths: readonly string[]): Promise<void> {
  const options = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 };
  await Promise.all(paths.map((path) => rm(path, options).catch(() => undefined)));
}
