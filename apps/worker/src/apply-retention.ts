import { nowMs } from '@patchbay/service-kit';
import { type KeptDays, keptDays } from '@patchbay/messaging';
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

/** What the company decides, of the kinds that it decides about. */
const settingOf = { texts: 'textDays', receipts: 'receiptDays', parts: 'receiptDays' } as const;
const decided = new Map<RetentionName, keyof KeptDays>(
  Object.entries(settingOf) as [keyof typeof settingOf, keyof KeptDays][],
);

/**
 * Removes once an hour what is older than it is kept, and does the other chores. The settings of the company are read
 * before each batch that they are about; without them, nothing of it is removed.
 */
export function applyRetention(
  { config, metrics, log }: App,
  retention: Retention,
  readSettings: () => Promise<KeptDays>,
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
  const daysNow = async (kind: RetentionName) => {
    const setting = decided.get(kind);
    return setting === undefined ? days[kind] : keptDays((await readSettings())[setting], days[kind]);
  };
  const remove = async (kind: RetentionName) => {
    const kept = await daysNow(kind);
    if (kept === null) return;
    const before = new Date(nowMs() - kept * dayMs);
    const isStill = async () => (await daysNow(kind)) === kept;
    removed.inc({ kind }, await retention.remove(kind, before, stopping.signal, isStill));
  };
  const chores = retentionNames.map((kind) => [kind, () => remove(kind)] as const);
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
