import { accessSync, chmodSync, constants, existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findBinaries, reachableBinaries } from './binaries';
import { lockData, type DataLock } from './data-lock';
import { initializeCluster } from './initialize-cluster';
import { keepServing } from './keep-serving';
import { createPassword, readPassword } from './password';
import { placeCluster } from './place-cluster';
import { findServerAccount, ownerOf } from './server-account';

export interface EmbeddedDatabaseOptions {
  /** The data folder. Created if it is missing. */
  readonly dataDir: string;
  /** For tests: fast, does not survive a crash of the machine, and removed on `close`. */
  readonly throwaway?: boolean;
}

export interface EmbeddedDatabase {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Runs a server on `dataDir` and a free port of 127.0.0.1. The first start initializes the folder. The server ends with
 * this process, even after a `kill -9`. Rejects with `DataInUse` if another process has a server on this folder.
 */
export async function connectEmbeddedDatabase({
  dataDir,
  throwaway = false,
}: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const isRoot = process.getuid?.() === 0;
  const folder = openFolder(resolve(dataDir), isRoot);
  const locks: DataLock[] = [await lockData(folder, folder)];
  const release = async () => {
    for (const lock of locks.splice(0).reverse()) await lock.release();
  };
  try {
    const found = findBinaries();
    const account = isRoot ? findServerAccount() : {};
    const home = placeCluster(folder, account);
    // Two copies of one folder can point to the same place.
    if (home !== folder) locks.push(await lockData(home, folder));
    const cluster = join(home, 'postgres');
    // A throwaway cluster whose owner was killed leaves an empty folder.
    const isNew = !existsSync(join(cluster, 'PG_VERSION'));
    const server = {
      cluster,
      account: isNew || !isRoot ? account : ownerOf(cluster),
      logFile: join(folder, 'postgres.log'),
      throwaway,
    };
    // Each owner starts a new log, so that it does not grow forever.
    rmSync(server.logFile, { force: true });
    const binaries = reachableBinaries(found, server.account);
    if (isNew) await initializeCluster({ ...server, binaries, password: createPassword(folder) });
    const running = await keepServing({ ...server, binaries, password: readPassword(folder) });
    let closing: Promise<void> | undefined;
    const close = async () => {
      try {
        await running.stop();
        if (throwaway) for (const path of [home, folder]) rmSync(path, { recursive: true, force: true });
      } finally {
        await release();
      }
    };
    return { url: running.url, close: () => (closing ??= close()) };
  } catch (error) {
    await release();
    throw error;
  }
}

function openFolder(path: string, isRoot: boolean): string {
  const isNew = mkdirSync(path, { recursive: true, mode: 0o700 }) !== undefined;
  // If root starts the server, it runs as another account, which must be able to enter subfolders.
  if (isNew && isRoot) chmodSync(path, 0o711);
  try {
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Error(`This user may not write to ${path}. Start as its owner, or set DATA_DIR to another folder.`, {
      cause: error,
    });
  }
  return realpathSync(path);
}
