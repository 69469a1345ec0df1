import { canSeeConversation, hasTextPrivilege, type Viewer } from '@patchbay/access';
import { moveByHand } from '@patchbay/routing-domain';
import type { KeyedConversation } from '../conversations';
import type { Transaction } from '../database';
import { refusal, type Refusal } from '../refusal';
import { type MoveDependencies, movePrivilegeMissing, type MoveResult, relocate } from './move-messages';
import type { Move, Relocation } from './moves';

/**
 * Puts everything back: the messages that were moved, as they were, and what was said there since, which followed them
 * by the move alone. From then on texts of the pair go where they went before. Whoever sees where the messages are, or
 * where they were, may do so. `moveId` is null where the caller's id is none of ours.
 */
export function undoMove(
  { database, now }: MoveDependencies,
  viewer: Viewer,
  moveId: string | null,
): Promise<MoveResult> {
  return database.transaction(async (tx): Promise<MoveResult> => {
    if (!hasTextPrivilege(viewer.role)) return refused(movePrivilegeMissing);
    const places = moveId === null ? undefined : await placesOf(tx, viewer, moveId);
    if (places === undefined) return refused(refusal('NOT_FOUND', 'There is no such move.', 'moveId'));

    await tx.records.lockCustomer(places.move.customerKey);
    // Asked again, as somebody else may have undone it while we waited.
    const move = await tx.moves.findById(places.move.id);
    if (move === undefined || move.isUndone)
      return refused(refusal('TOO_LATE', 'This move was undone before.', 'moveId'));
    const source = await tx.conversations.lock(move.fromConversationId);
    const target = await tx.conversations.lock(move.toConversationId);
    if (source === undefined || target === undefined)
      throw new Error(`Move ${move.id} is of conversations that are not there.`);

    const messages = await whatGoesBack(tx, move, source);
    if (messages === undefined)
      return refused(
        refusal('TOO_LATE', 'Some of these messages were moved on since: undo that move first.', 'moveId'),
      );
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

const refused = (...refusals: Refusal[]): MoveResult => ({ kind: 'refused', refusals });

async function placesOf(tx: Transaction, viewer: Viewer, moveId: string): Promise<{ move: Move } | undefined> {
  const move = await tx.moves.findById(moveId);
  if (move === undefined) return undefined;
  const places = [
    await tx.conversations.findById(move.toConversationId),
    await tx.conversations.findById(move.fromConversationId),
  ];
  return places.some((place) => place !== undefined && canSeeConversation(viewer, place.owners)) ? { move } : undefined;
}

/** Undefined where one of the messages is no longer where the move put it. */
async function whatGoesBack(tx: Transaction, move: Move, source: KeyedConversation): Promise<Relocation[] | undefined> {
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
