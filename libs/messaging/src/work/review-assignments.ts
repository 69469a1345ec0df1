import { canSeeConversation, type Viewer } from '@patchbay/access';
import type { Dependencies } from '../dependencies';
import type { Job } from '../jobs';

const pageSize = 500;

/**
 * What a user may see changed: ends their assignments to conversations that they can no longer see. Another change
 * starts the job over.
 */
export function reviewAssignments({ database }: Pick<Dependencies, 'database'>, job: Job): Promise<void> {
  const userId = job.subjectId;
  return database.transaction(async (tx) => {
    const viewer: Viewer | undefined = (await tx.users.findViewers([userId])).get(userId);
    for (let afterId: string | null = null; ; ) {
      const page = await tx.works.assignedTo(userId, afterId, pageSize);
      const hidden = page.filter(({ owners }) => viewer === undefined || !canSeeConversation(viewer, owners));
      if (hidden.length > 0)
        await tx.works.unassign(
          hidden.map(({ id }) => id),
          userId,
        );
      if (page.length < pageSize) break;
      afterId = page.at(-1)!.id;
    }
    await tx.jobs.finish(job);
  });
}
