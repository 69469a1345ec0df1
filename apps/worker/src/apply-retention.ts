import { type Retention, type RetentionName, retentionNames } from '@patchbay/persistence';
import type { App, Config, Running } from '@patchbay/service-kit';
import { startHousekeeping } from './housekeeping';

const dayMs = 86_400_000;
const intervalMs = 60 * 60_000;

/** For how many days each kind is kept; null for ever. */
export const daysOf = ({
  deliveries,
  ...days
}: Config['retention']): Readonly<Record<RetentionName, number | null>> => ({
  ...days,
  parts: days.receipts,
  attempts: deliveries,
  reports: deliveries,
});

/** Removes once an hour what is older than it is kept, and does the other chores. */
export function applyRetention(
  { config, metrics, log }: App,
  retention: Retention,
  others: Readonly<Record<string, () => Promise<unknown>>>,
): Running {
  const days = daysOf(config.retention);
  const removed = metrics.counter('patchbay_retention_removed_total', 'Rows that this worker removed for their age.', {
    kind: retentionNames,
  });
  const failures = metrics.counter('patchbay_retention_failures_total', 'Kinds that could not be removed.', {
    kind: retentionNames,
  });
  const stopping = new AbortController();
  const remove = async (kind: RetentionName, keptDays: number) => {
    const before = new Date(Date.now() - keptDays * dayMs);
    removed.inc({ kind }, await retention.remove(kind, before, stopping.signal));
  };
  const chores = retentionNames.flatMap((kind) => {
    const kept = days[kind];
    return kept === null ? [] : [[kind, () => remove(kind, kept)] as const];
  });
  const housekeeping = startHousekeeping({ ...Object.fromEntries(chores), ...others }, intervalMs, (error, chore) => {
    const kind = retentionNames.find((name) => name === chore);
    if (kind !== undefined) failures.inc({ kind });
    log.warn({ err: error, chore }, 'Housekeeping failed.');
  });
  return {
    async close() {
      stopping.abort();
      await housekeeping.close();
    },
  };
}
