import type { Database } from '../database';
import type { FileStore } from '../media';
import { exportKey } from './customer-exports';

const batchSize = 100;

export interface RemoveExportsDependencies {
  readonly database: Database;
  readonly fileStore: FileStore;
}

/**
 * Removes exports from before this time, and those of erased persons; returns how many. Rows go last, so that no file is
 * forgotten.
 */
export async function removeExports(
  { database, fileStore }: RemoveExportsDependencies,
  before: Date,
  signal: AbortSignal,
): Promise<number> {
  for (let removed = 0; ; ) {
    const ids = await database.transaction((tx) => tx.exports.markOld(before, batchSize));
    if (ids.length === 0) return removed;
    await fileStore.remove(ids.map(exportKey), signal);
    await database.transaction((tx) => tx.exports.remove(ids));
    removed += ids.length;
  }
}
