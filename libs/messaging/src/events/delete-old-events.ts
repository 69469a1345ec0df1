import type { Dependencies } from '../dependencies';

const dayMs = 86_400_000;

/** Deletes relayed events; returns how many. A client that resumes from before them has to read everything again. */
export function deleteOldEvents(
  { database, now }: Omit<Dependencies, 'newId'>,
  olderThanDays: number,
): Promise<number> {
  return database.transaction((tx) => tx.outbox.removeBefore(new Date(now().getTime() - olderThanDays * dayMs)));
}
