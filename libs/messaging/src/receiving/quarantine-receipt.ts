import type { Database } from '../database';
import type { Job } from '../jobs';

/** A receipt that cannot be processed is set aside with its cause, so that it does not stop the ones behind it. */
export function quarantineReceipt(
  { database, now }: { database: Database; now: () => Date },
  job: Job,
  cause: string,
): Promise<void> {
  return database.transaction(async (tx) => {
    await tx.jobs.finish(job);
    await tx.receipts.settle(job.subjectId, 'QUARANTINED', cause, now());
  });
}
