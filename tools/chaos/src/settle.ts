import { setTimeout as pause } from 'node:timers/promises';
import type { FakeCarrier } from './carrier/fake-carrier';
import type { Installation } from './installation/installation';
import { countOpen } from './read-database';
import type { Watcher } from './watch/watcher';

/** When nothing has changed for this long, all is over. */
const restMs = 2_500;
/** A report on a message that a restore took away is tried for two minutes. */
const maxStandstillMs = 150_000;

/** Waits until no job is left, the carrier has reported everything, and no socket has news. Returns how long it took. */
export async function settle(
  { postgres }: Installation,
  carrier: FakeCarrier,
  watchers: readonly Watcher[],
  log: (line: string) => void,
): Promise<number> {
  const since = Date.now();
  let before = '';
  let quietSince = Date.now();
  for (;;) {
    const heard = watchers.reduce((sum, { entries }) => sum + entries.length, 0);
    const open = await postgres.withClient(countOpen).catch(() => 'unknown');
    const now = `${heard} events, ${open} open in the database, ${carrier.openReports} open reports`;
    if (now !== before) quietSince = Date.now();
    before = now;
    const quietMs = Date.now() - quietSince;
    if (quietMs > restMs && open === 0 && carrier.openReports === 0) break;
    if (quietMs > maxStandstillMs) {
      log(`It stands still with ${now}.`);
      break;
    }
    await pause(250);
  }
  return (Date.now() - since) / 1_000;
}
