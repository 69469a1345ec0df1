import { accessSync, chmodSync, constants, existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findBinaries, reachableBinaries } from './binaries';
import { lockData, type DataLock } from './data-lock';
import { initialiseCluster } from './initialise-cluster';
import { keepServing } from './keep-serving';
import { createPassword, readPassword } from './password';
import { placeCluster } from './place-cluster';
import { findServerAccount, ownerOf } from './server-account';

export interface EmbeddedDatabaseOptions {
  /** The folder of everything that is kept; made where it is missing. */
  readonly dataDir: string;
  /** For tests: fast, not safe against a crash of the machine, and removed at `close`. */
  readonly throwaway?: boolean;
}

export interface EmbeddedDatabase {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Runs a server on `dataDir` and a free port of 127.0.0.1; the first start makes what is needed. It ends with this
 * process, however that one ends. Rejects with `DataInUse` where another process has its server there.
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
    // Two copies of one folder may name the same place.
    if (home !== folder) locks.push(await lockData(home, folder));
    const cluster = join(home, 'postgres');
    // An empty folder is what a throwaway cluster leaves whose owner was killed.
    const isNew = !existsSync(join(cluster, 'PG_VERSION'));
    const server = {
      cluster,
      account: isNew || !isRoot ? account : ownerOf(cluster),
      logFile: join(folder, 'postgres.log'),
      throwaway,
    };
    // Begun anew by every owner, so that it does not grow for good.
    rmSync(server.logFile, { force: true });
    const binaries = reachableBinaries(found, server.account);
    if (isNew) await initialiseCluster({ ...server, binaries, password: createPassword(folder) });
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
  // Root's server belongs to another account, which must be able to pass through.
  if (isNew && isRoot) chmodSync(path, 0o711);
  try {
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Error(`This user may not write to ${path}. Start as its owner, or name another folder in DATA_DIR.`, {
      cause: error,
    });
  }
  return realpathSync(path);
}
