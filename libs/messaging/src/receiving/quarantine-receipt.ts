import type { Dependencies } from '../dependencies';
import type { Job } from '../jobs';
import { because } from './receipts';

/** Sets a receipt aside that keeps failing, so that it does not block the ones after it. */
export function quarantineReceipt({ database, now }: Dependencies, job: Job, cause: string): Promise<void> {
  return database.transaction(async (tx) => {
    await tx.jobs.finish(job);
    await tx.receipts.settle(
      [{ receiptId: job.subjectId, state: 'QUARANTINED', cause: because('KEPT_FAILING', cause) }],
      now(),
    );
  });
}
