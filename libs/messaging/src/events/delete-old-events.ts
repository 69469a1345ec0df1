import type { Database } from '../database';

const dayMs = 86_400_000;

/** Removes relayed events that are older than that; says how many. Whoever resumes from before them has to read anew. */
export function forgetEvents(
  { database, now }: { readonly database: Database; readonly now: () => Date },
  olderThanDays: number,
): Promise<number> {
  return database.transaction((tx) => tx.outbox.removeBefore(new Date(now().getTime() - olderThanDays * dayMs)));
}
