import { type Carriers, reconcileOutbound, type ReconciledOutbound } from '@patchbay/messaging';
import type { Persistence } from '@patchbay/persistence';
import { newId, type Config, now } from '@patchbay/service-kit';
import { reconcile } from '../reconcile/reconcile';
import { withCarriers } from '../reconcile/with-carriers';

/** What to do after a restore to this time. Returns lines for the operator. Safe to repeat. */
export async function restored(config: Config, lostSince: Date, signal: AbortSignal): Promise<string[]> {
  const outbound = await withCarriers(config, 'patchbay-restored', async (persistence, carriers) => [
    await holdTexts(persistence, lostSince),
    ...(await findSent(persistence, carriers, lostSince, signal)),
  ]);
  return [...outbound, 'Texts of customers:', ...(await reconcile(config, lostSince, signal))];
}

/** Nothing was lost: a standby that had everything took the place of its primary. */
export const nothingLost = (config: Config): Promise<string[]> =>
  withCarriers(config, 'patchbay-restored', async (persistence) => {
    await persistence.databaseFor('restored').transaction((tx) => tx.restores.forgetNothing());
    return ['Texts that waited because of a restore are sent.'];
  });

async function holdTexts(persistence: Persistence, lostSince: Date): Promise<string> {
  const waiting = await persistence.databaseFor('restored').transaction(async (tx) => {
    return tx.restores.countWaiting(await tx.restores.since(lostSince));
  });
  return `Texts that wait since before the restore: ${waiting}.`;
}

async function findSent(
  persistence: Persistence,
  carriers: Carriers,
  lostSince: Date,
  signal: AbortSignal,
): Promise<string[]> {
  const database = persistence.databaseFor('restored');
  const results = await reconcileOutbound({ database, carriers, now, newId }, lostSince, signal);
  const withoutLog = [...carriers.values()].filter(({ listOutbound }) => listOutbound === undefined);
  return [
    'Texts to customers:',
    ...results.map((result) => describe(result, lostSince)),
    ...withoutLog.map(({ name }) => `${name}: has no log of texts. Those of the lost time are not found.`),
  ];
}

function describe({ carrier, listed, recognized, takenIn, unplaced }: ReconciledOutbound, since: Date): string {
  const found = `${carrier}: ${listed} texts since ${since.toISOString()}. ${recognized} of them wait here and are not sent again, ${takenIn} were missing here and are stored now.`;
  return unplaced.length === 0
    ? found
    : `${found} ${unplaced.length} have no conversation here: ${unplaced.join(', ')}.`;
}
