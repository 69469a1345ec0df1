import type { Database } from '@patchbay/messaging';
import { reportRarely, startLoop, type App, type Loop } from '@patchbay/service-kit';

const pollMs = 1_000;

/** Looks whether the database was restored, from before the first job on: the sooner, the fewer later texts are asked about. */
export async function watchRestores({ log }: Pick<App, 'log'>, database: Database): Promise<Loop> {
  let knownId: number | undefined;
  const look = async () => {
    const { id, foundAt, isNew } = await database.transaction((tx) => tx.restores.latest());
    if (isNew || (knownId !== undefined && id !== knownId)) log.warn({ foundAt }, warning);
    knownId = id;
    return false;
  };
  await look();
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
