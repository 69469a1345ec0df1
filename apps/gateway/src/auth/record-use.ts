import type { Viewer } from '@patchbay/access';
import type { Database } from '@patchbay/messaging';
import { LRUCache } from 'lru-cache';

export interface UseRecorder {
  /** Notes that a service account used the API. Nobody waits for it. */
  record(viewer: Viewer): void;
  /** Resolves when nothing is being written. */
  settled(): Promise<void>;
}

/** Writes an account's last use at most this often. */
const everyMs = 60_000;
const maxKnown = 1_000;

export function createUseRecorder(
  database: Pick<Database, 'transaction'>,
  now: () => Date,
  onError: (error: unknown) => void,
): UseRecorder {
  const recent = new LRUCache<string, true>({ max: maxKnown, ttl: everyMs });
  const writing = new Set<Promise<void>>();
  return {
    record({ account, userId: id }) {
      if (account === undefined || recent.has(id)) return;
      recent.set(id, true);
      const at = now();
      // Other gateways write, too.
      const before = new Date(at.getTime() - everyMs);
      const write = database
        .transaction((tx) => tx.serviceAccounts.markUsed(id, at, before))
        .catch((error: unknown) => {
          recent.delete(id);
          onError(error);
        });
      writing.add(write);
      void write.then(() => writing.delete(write));
    },
    async settled() {
      await Promise.all(writing);
    },
  };
}
