import { hasTextPrivilege, personOf, type Viewer } from '@patchbay/access';
import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import { noTextPermission, refusal, refused } from '../refusal';
import { relocateAll, tellAboutMoved } from './join-conversations';
import { mayMerge } from './may-merge';
import { countConversations, maxConversationsNamed, type MergeResult } from './merge-records';
import type { Merge } from './merges';

/**
 * Restores both records as they were before the merge. Refused once something depends on it: texts that came to one of its
 * conversations since then belong to one customer, and nobody knows to which of the two.
 */
export function undoMerge(
  { database, now }: Dependencies,
  viewer: Viewer,
  mergeId: string | null,
): Promise<MergeResult> {
  return database.transaction(async (tx): Promise<MergeResult> => {
    if (!hasTextPrivilege(viewer.role)) return refused(noTextPermission);
    const asked = mergeId === null ? undefined : await tx.merges.findById(mergeId);
    if (asked === undefined || !(await mayUndo(tx, viewer, asked)))
      return refused(refusal('NOT_FOUND', 'Merge not found.', 'mergeId'));
    await tx.merges.lockRecords([asked.fromId, asked.intoId]);
    // Read it again: someone else may have undone it while we waited for the locks.
    const merge = await tx.merges.findById(asked.id);
    if (merge === undefined || merge.isUndone)
      return refused(refusal('TOO_LATE', 'This merge was already undone.', 'mergeId'));
    if (await tx.merges.isBuiltOn(merge))
      return refused(
        refusal(
          'TOO_LATE',
          'Texts came, were moved or were merged again since. Move texts to the other record instead.',
          'mergeId',
        ),
      );

    const messages = await tx.merges.messagesBefore(merge.id);
    await tx.merges.undo(merge, personOf(viewer), now());
    for (const { id, joinsId } of merge.before.conversations) {
      if (joinsId === null) await tellAboutMoved(tx, id);
      else
        await relocateAll(
          tx,
          { fromId: joinsId, toId: id },
          messages.filter(({ conversationId }) => conversationId === id),
        );
    }
    await tx.outbox.append([{ type: 'access-changed' }]);
    const { fromId, intoId, before } = merge;
    const ids = before.conversations.flatMap(({ id, joinsId }) => (joinsId === null ? [id] : [id, joinsId]));
    return {
      kind: 'merged',
      recordId: intoId,
      fromId,
      mergeId: null,
      ...countConversations(before),
      conversationIds: ids.slice(0, maxConversationsNamed),
      emptiedIds: [],
    };
  });
}

/** Those who could have made it, and who made it. */
async function mayUndo(tx: Transaction, viewer: Viewer, { fromId, mergedBy }: Merge): Promise<boolean> {
  if (mergedBy === viewer.userId) return true;
  const from = await tx.merges.findRecord(fromId);
  return from !== undefined && mayMerge(viewer, from);
}
