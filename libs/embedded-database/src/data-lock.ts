import { createHash } from 'node:crypto';
import { closeSync, constants, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Another process has its database on the same data. */
export class DataInUse extends Error {
  override name = 'DataInUse';

  constructor(folder: string, owner: string | null) {
    super(
      `The data in ${folder} is used by another Patchbay${owner === null ? '' : ` (process ${owner})`}: ` +
        'end that one first, or give this one a folder of its own with DATA_DIR.',
    );
  }
}

/** For an owner that is on its way out, as after a quick stop and start. */
const patienceMs = 3_000;

export interface DataLock {
  release(): Promise<void>;
}

/**
 * Takes what belongs to `path` for this process. The kernel holds the lock, so that it ends with its owner however that
 * one ends, and nothing stale has ever to be judged. `folder` is what people know the data by.
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

/** Linux: a name in the abstract socket namespace. It is filled up, as versions of Node differ in how they pad it. */
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

/** macOS: a file that is locked by opening it; Node does not name the flag. */
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
