import type { KnownViewer, Queries } from '@patchbay/persistence';
import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';

const maxRemembered = 10_000;

/** Who users are to the policies. */
export interface Viewers {
  /** As they were when they were last read here. Their rights may have changed since: nobody is answered before that is ruled out. */
  recall(externalId: string): KnownViewer | undefined;
  /** As they are now; undefined where there is no such user. Those who are asked for at the same moment share a statement. */
  read(externalId: string): Promise<KnownViewer | undefined>;
}

export function createViewers(queries: Pick<Queries, 'viewers'>): Viewers {
  const remembered = new LRUCache<string, KnownViewer>({ max: maxRemembered });
  const reading = new DataLoader<string, KnownViewer | undefined>(
    async (externalIds) => {
      const found = await queries.viewers.byExternalIds([...new Set(externalIds)]);
      return externalIds.map((externalId) => {
        const viewer = found.get(externalId);
        if (viewer === undefined) remembered.delete(externalId);
        else remembered.set(externalId, viewer);
        return viewer;
      });
    },
    { cache: false, batchScheduleFn: setImmediate },
  );
  return { recall: (externalId) => remembered.get(externalId), read: (externalId) => reading.load(externalId) };
}
