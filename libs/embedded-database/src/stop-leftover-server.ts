import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const limitMs = 8_000;

/**
 * Ends a server that still has these files open, and removes the pid file of one that crashed. Call it only while you
 * hold the data's lock: then such a server has lost its owner.
 */
export async function stopLeftoverServer(cluster: string): Promise<void> {
  // From gentle to forceful. After SIGQUIT, the next start recovers from the write-ahead log.
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    const pid = readPid(cluster);
    if (pid === null) return;
    if (!isServerOf(pid, cluster)) return rmSync(join(cluster, 'postmaster.pid'), { force: true });
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH')
        throw new Error(
          `A leftover database server (process ${pid}) uses ${cluster}, and this user may not end it. End it, then start again.`,
          { cause: error },
        );
    }
    const end = Date.now() + limitMs;
    while (Date.now() < end && isServerOf(pid, cluster)) await sleep(10);
  }
  throw new Error(
    `A leftover database server (process ${readPid(cluster)}) uses ${cluster} and does not end. End it, then start again.`,
  );
}

function readPid(cluster: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10);
    return pid > 1 ? pid : null;
  } catch {
    return null;
  }
}

/** A process id in a file proves nothing, because the system reuses process ids. */
function isServerOf(pid: number, cluster: string): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(cluster);
  } catch {
    return false;
  }
}
