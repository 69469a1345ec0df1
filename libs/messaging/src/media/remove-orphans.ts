import type { Database } from '../database';
import type { FileStore } from './file-store';
import { fileKey, incomingKey, variantKey } from './stored-file';

const maxAgeMs = 24 * 3_600_000;
const batchSize = 100;

export interface RemoveOrphansDependencies {
  readonly database: Database;
  readonly now: () => Date;
  readonly fileStore: FileStore;
}

/**
 * Removes files that no text has: uploads that were not sent within a day, and those of deleted texts; returns how many. They
 * are marked first, so that none is sent while it is removed, and their rows go last, so that none is forgotten.
 */
export async function removeOrphans(
  { database, now, fileStore }: RemoveOrphansDependencies,
  signal: AbortSignal,
): Promise<number> {
  const before = new Date(now().getTime() - maxAgeMs);
  for (let removed = 0; ; ) {
    const ids = await database.transaction((tx) => tx.files.markOrphans(before, batchSize));
    if (ids.length === 0) return removed;
    await fileStore.remove(
      ids.flatMap((id) => [fileKey(id), incomingKey(id), variantKey(id)]),
      signal,
    );
    await database.transaction((tx) => tx.files.remove(ids));
    removed += ids.length;
  }
}
