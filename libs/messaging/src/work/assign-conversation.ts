import { canSeeConversation, hasTextPrivilege, type Viewer } from '@patchbay/access';
import { findConversation, type KeyedConversation } from '../conversations';
import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import { tellAssignee } from '../notifications';
import { type Refusal, refusal, refused } from '../refusal';
import { changed, type ConversationResult, findLocked } from './find-locked';

export interface AssignmentInput {
  readonly id: string | null;
  /** Null for nobody; undefined if the given id is not valid. */
  readonly assigneeId: string | null | undefined;
}

/** Says who takes care of a conversation, and notifies them. The owners can't change in between. */
export function assignConversation(
  { database, now, newId }: Dependencies,
  viewer: Viewer,
  { id, assigneeId }: AssignmentInput,
): Promise<ConversationResult> {
  return database.transaction(async (tx): Promise<ConversationResult> => {
    const found = await findConversation(tx, viewer, id);
    if ('refusals' in found) return found;
    await tx.works.lockOwners(found.id);
    const conversation = await findLocked(tx, viewer, id);
    if ('refusals' in conversation) return conversation;
    const fault = assigneeId === null ? null : await faultOf(tx, conversation, assigneeId);
    if (fault !== null || assigneeId === undefined) return refused(fault ?? noSuchUser);
    if (assigneeId === conversation.assigneeId) return { kind: 'changed', conversation };
    await tx.works.assign(conversation.id, assigneeId);
    if (assigneeId !== null && assigneeId !== viewer.userId)
      await tellAssignee({ tx, newId, at: now() }, conversation, assigneeId, viewer);
    return changed(tx, conversation);
  });
}

const noSuchUser = refusal('NOT_FOUND', 'User not found.', 'assigneeId');

async function faultOf(
  tx: Transaction,
  { owners }: KeyedConversation,
  assigneeId: string | undefined,
): Promise<Refusal | null> {
  const assignee = assigneeId === undefined ? undefined : (await tx.users.findViewers([assigneeId])).get(assigneeId);
  if (assignee === undefined) return noSuchUser;
  return hasTextPrivilege(assignee.role) && canSeeConversation(assignee, owners)
    ? null
    : refusal(
        'INVALID_INPUT',
        'This user can’t see the conversation. Choose somebody who has its number or its record.',
        'assigneeId',
      );
}
