import type { Dependencies } from '../dependencies';
import type { Job } from '../jobs';

/** The time of a snoozed conversation has come. Does nothing if it was opened or closed before. */
export function reopenSnoozed({ database, now }: Pick<Dependencies, 'database' | 'now'>, job: Job): Promise<void> {
  return database.transaction(async (tx) => {
    const conversation = await tx.conversations.lock(job.subjectId);
    if (conversation?.snoozedUntil != null && conversation.snoozedUntil <= now())
      await tx.works.setState(conversation.id, { state: 'OPEN', snoozedUntil: null });
    // Who snoozes it again restarts the job, and holds the conversation until then.
    await tx.jobs.finish(job);
  });
}
