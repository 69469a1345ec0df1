import type { Dependencies } from '../dependencies';
import type { Job } from '../jobs';

/**
 * A scheduled text was canceled, and no longer answers anything. A job, because a conversation is locked before its messages,
 * and who cancels a text has locked the message.
 */
export function restoreWaiting({ database }: Pick<Dependencies, 'database'>, job: Job): Promise<void> {
  return database.transaction(async (tx) => {
    const message = await tx.messages.findById(job.subjectId);
    const before = message && (await tx.conversations.lock(message.conversationId));
    if (before !== undefined) {
      await tx.conversations.summarize([before.id]);
      const after = await tx.conversations.findById(before.id);
      // A change of its state tells of itself.
      if (after?.state === before.state && after.waitingSince?.getTime() !== before.waitingSince?.getTime())
        await tx.outbox.append([{ type: 'conversation-updated', conversationId: before.id, owners: before.owners }]);
    }
    await tx.jobs.finish(job);
  });
}
