import type { Dependencies } from '../dependencies';
import type { Job } from '../jobs';

/** Searches all callbacks for the numbers of a person who was erased: also those that never became a message. */
export async function finishErasure({ database }: Pick<Dependencies, 'database'>, job: Job): Promise<void> {
  let after: string | null = null;
  do {
    const from: string | null = after;
    after = await database.transaction((tx) => tx.erasures.searchCallbacks(job.subjectId, from));
  } while (after !== null);
  await database.transaction((tx) => tx.jobs.finish(job));
}
