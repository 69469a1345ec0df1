import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const limitMs = 8_000;

/**
 * Ends a server that still has these files open, and removes the file of one that left without tidying up. Only for the
 * holder of the data's lock: such a server has lost its owner.
 */
export async function stopLeftoverServer(cluster: string): Promise<void> {
  // From polite to rude; after SIGQUIT the next start recovers from the log.
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    const pid = readPid(cluster);
    if (pid === null) return;
    if (!isServerOf(pid, cluster)) return rmSync(join(cluster, 'postmaster.pid'), { force: true });
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH')
        throw new Error(
          `A database server without an owner (process ${pid}) uses ${cluster}, and cannot be ended by this user. End it first.`,
          { cause: error },
        );
    }
    const end = Date.now() + limitMs;
    while (Date.now() < end && isServerOf(pid, cluster)) await sleep(10);
  }
  throw new Error(`A database server without an owner (process ${readPid(cluster)}) uses ${cluster} and does not end.`);
}

function readPid(cluster: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10);
    return pid > 1 ? pid : null;
  } catch {
    return null;
  }
}

/** A number in a file proves nothing, as the system uses numbers again. */
function isServerOf(pid: number, cluster: string): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(cluster);
  } catch {
    return false;
  }
}
