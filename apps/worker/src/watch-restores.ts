import type { Database, Restore } from '@patchbay/messaging';
import { reportRarely, startLoop, type App, type Loop, nowMs } from '@patchbay/service-kit';

const pollMs = 2_000;

/** Looks whether the database was restored, from before the first job on: the sooner, the fewer later texts are asked about. */
export async function watchRestores({ log, metrics }: Pick<App, 'log' | 'metrics'>, database: Database): Promise<Loop> {
  let known: Restore | undefined;
  const look = async () => {
    const latest = await database.transaction((tx) => tx.restores.latest());
    if (latest.isNew || (known !== undefined && latest.id !== known.id)) log.warn({ foundAt: latest.foundAt }, warning);
    known = latest;
    return false;
  };
  await look();
  metrics.gauge('patchbay_restore_age_seconds', 'Time since the latest restore was found; 0 if there was none.', () =>
    known === undefined || known.isBeginning ? 0 : Math.max(1, (nowMs() - known.foundAt.getTime()) / 1_000),
  );
  return startLoop({
    work: look,
    pollMs,
    onError: reportRarely((error, details) =>
      log.warn({ ...details, err: error }, 'Restores could not be looked for.'),
    ),
  });
}

const warning =
  'The database was restored, or a standby took its place. Carriers are asked about texts that waited in it. Run `npm run restored`.';
