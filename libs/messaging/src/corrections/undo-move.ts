import { canSeeConversation, hasTextPrivilege, type Viewer } from '@patchbay/access';
import { moveByHand } from '@patchbay/routing-domain';
import type { KeyedConversation } from '../conversations';
import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import { noTextPermission, refusal, refused } from '../refusal';
import { type MoveResult, relocate } from './move-messages';
import type { Move, Relocation } from './moves';

/**
 * Puts back the messages that were moved, and the later ones that followed them. Texts of the pair of numbers go where
 * they went before. Users who can see the messages where they are, or where they were, may undo a move.
 */
export function undoMove({ database, now }: Dependencies, viewer: Viewer, moveId: string | null): Promise<MoveResult> {
  return database.transaction(async (tx): Promise<MoveResult> => {
    if (!hasTextPrivilege(viewer.role)) return refused(noTextPermission);
    const found = moveId === null ? undefined : await tx.moves.findById(moveId);
    if (found === undefined || !(await canSeeEitherEnd(tx, viewer, found)))
      return refused(refusal('NOT_FOUND', 'Move not found.', 'moveId'));

    await tx.records.lockCustomer(found.customerKey);
    // Read it again: someone else may have undone it while we waited for the lock.
    const move = await tx.moves.findById(found.id);
    if (move === undefined || move.isUndone)
      return refused(refusal('TOO_LATE', 'This move was already undone.', 'moveId'));
    const source = await tx.conversations.lock(move.fromConversationId);
    const target = await tx.conversations.lock(move.toConversationId);
    if (source === undefined || target === undefined) throw new Error(`Move ${move.id} has no conversations.`);

    const messages = await messagesToReturn(tx, move, source);
    if (messages === undefined)
      return refused(refusal('TOO_LATE', 'Some of these messages were moved again. Undo that move first.', 'moveId'));
    await tx.moves.undo(move.id, viewer.userId, now());
    await relocate(tx, messages, target, source);
    const isVisible = canSeeConversation(viewer, source.owners);
    return {
      kind: 'moved',
      conversation: isVisible ? ((await tx.conversations.findById(source.id)) ?? null) : null,
      moveId: null,
    };
  });
}

async function canSeeEitherEnd(tx: Transaction, viewer: Viewer, move: Move): Promise<boolean> {
  for (const id of [move.toConversationId, move.fromConversationId]) {
    const conversation = await tx.conversations.findById(id);
    if (conversation !== undefined && canSeeConversation(viewer, conversation.owners)) return true;
  }
  return false;
}

/** Undefined if one of the messages is no longer where the move put it. */
async function messagesToReturn(
  tx: Transaction,
  move: Move,
  source: KeyedConversation,
): Promise<Relocation[] | undefined> {
  const before = await tx.moves.messagesBefore(move.id);
  const moved = await tx.messages.lockAll(before.map(({ messageId }) => messageId));
  if (moved.some(({ conversationId }) => conversationId !== move.toConversationId)) return undefined;
  const since = await tx.messages.lockAll(await tx.moves.saidSince(move));
  const followers = since
    .filter(({ id }) => !before.some(({ messageId }) => messageId === id))
    .map(({ id, createdAt, routing }) => ({
      messageId: id,
      createdAt,
      routing: routing && moveByHand(routing, source.recordId),
    }));
  return [...before, ...followers];
}
