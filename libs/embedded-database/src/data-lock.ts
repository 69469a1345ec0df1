import { createHash } from 'node:crypto';
import { closeSync, constants, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Another process has a database on the same data. */
export class DataInUse extends Error {
  override name = 'DataInUse';

  constructor(folder: string, owner: string | null) {
    super(
      `Another Patchbay${owner === null ? '' : ` (process ${owner})`} uses the data in ${folder}. ` +
        'Stop it first, or set DATA_DIR to another folder.',
    );
  }
}

/** Waits for an owner that is about to exit, as after a quick stop and start. */
const patienceMs = 3_000;

export interface DataLock {
  release(): Promise<void>;
}

/**
 * Locks `path` for this process. The kernel holds the lock, so it ends with the process, even after a crash, and there
 * are no stale locks. `folder` is the name of the data in error messages.
 */
export async function lockData(path: string, folder: string): Promise<DataLock> {
  const take = () => (process.platform === 'linux' ? bindName(path) : Promise.resolve(lockFile(join(path, 'lock'))));
  const end = Date.now() + patienceMs;
  let lock = await take();
  while (lock === null && Date.now() < end) {
    await sleep(50);
    lock = await take();
  }
  const ownerFile = join(folder, 'owner');
  if (lock === null) throw new DataInUse(folder, readOwner(ownerFile));
  writeFileSync(ownerFile, `${process.pid}\n`);
  return lock;
}

/** Linux: a name in the abstract socket namespace, at full length because Node versions pad shorter names differently. */
function bindName(path: string): Promise<DataLock | null> {
  const name = `\0patchbay-${createHash('sha512').update(path).digest('hex')}`.slice(0, 108);
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(name, () => {
      server.unref();
      resolve({ release: () => new Promise((released) => server.close(() => released())) });
    });
  });
}

/** macOS: opening the file locks it. Node has no name for the flag. */
function lockFile(path: string): DataLock | null {
  const exclusively = 0x20;
  try {
    const file = openSync(path, constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | exclusively, 0o600);
    return { release: async () => closeSync(file) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return null;
    throw error;
  }
}

function readOwner(path: string): string | null {
  try {
    return /^\d+/.exec(readFileSync(path, 'utf8'))?.[0] ?? null;
  } catch {
    return null;
  }
}
