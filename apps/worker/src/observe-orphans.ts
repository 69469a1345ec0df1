import { removeOrphans, type RemoveOrphansDependencies } from '@patchbay/messaging';
import type { Metrics } from '@patchbay/service-kit';

/** The chore that removes files which no text has, counted. */
export function observeOrphans(
  metrics: Metrics,
  dependencies: RemoveOrphansDependencies,
  signal: AbortSignal,
): () => Promise<void> {
  const removed = metrics.counter(
    'patchbay_orphaned_files_removed_total',
    'Files that no text had, and that were removed.',
  );
  return async () => removed.inc(await removeOrphans(dependencies, signal));
}
