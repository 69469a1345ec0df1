import type { Database } from '../database';
import type { Job } from '../jobs';
import { moveStatus } from './change-status';

/** A text that our own side cannot hand over fails in words, so that those behind it in its conversation go on. */
export function abandonMessage(
  { database, now, newId }: { database: Database; now: () => Date; newId: () => string },
  job: Job,
): Promise<void> {
  return database.transaction(async (tx) => {
    await tx.jobs.finish(job);
    const delivery = await tx.messages.lockForDelivery(job.subjectId);
    if (delivery === undefined) return;
    await moveStatus({ tx, newId, at: now() }, delivery, 'FAILED', {
      carrierCode: null,
      reason: 'The text could not be handed to the carrier because of a fault on our side.',
      advice: 'Tell your administrator. Whether it went out is not certain: ask the customer before you send it again.',
    });
  });
}
