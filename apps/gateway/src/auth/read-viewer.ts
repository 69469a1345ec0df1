import type { Viewer } from '@patchbay/access';
import type { Queries } from '@patchbay/persistence';
import DataLoader from 'dataloader';

/** Reads who a user is now; undefined if there is no such user. Reads that start together share a statement. */
export type ReadViewer = (externalId: string) => Promise<Viewer | undefined>;

export function createReadViewer(queries: Pick<Queries, 'viewers'>): ReadViewer {
  const loader = new DataLoader<string, Viewer | undefined>(
    async (externalIds) => {
      const found = await queries.viewers.byExternalIds([...new Set(externalIds)]);
      return externalIds.map((externalId) => found.get(externalId));
    },
    // Rights can change at any time, so nothing is cached.
    { cache: false, batchScheduleFn: setImmediate, maxBatchSize: 500 },
  );
  return (externalId) => loader.load(externalId);
}
