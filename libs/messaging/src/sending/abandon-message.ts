import type { Dependencies } from '../dependencies';
import type { Job } from '../jobs';
import { changeStatus } from './change-status';

/** Fails a text whose job keeps failing, so that the ones after it in its conversation go on. */
export function abandonMessage({ database, now, newId }: Dependencies, job: Job): Promise<void> {
  return database.transaction(async (tx) => {
    await tx.jobs.finish(job);
    const delivery = await tx.messages.lockForDelivery(job.subjectId);
    if (delivery === undefined) return;
    await changeStatus({ tx, newId, at: now() }, delivery, 'FAILED', {
      code: 'INTERNAL_ERROR',
      carrierCode: null,
      reason: 'A fault on our side kept the text from being sent.',
      advice: 'Tell your administrator. The text may have been sent: ask the customer before you send it again.',
    });
  });
}
