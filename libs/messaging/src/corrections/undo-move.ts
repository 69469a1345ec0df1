import { canSeeConversation, hasTextPrivilege, type Viewer } from '@patchbay/access';
import type { RoutingQuestion } from '@patchbay/routing-domain';
import type { KeyedConversation } from '../conversations';
import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import { messageEvent } from '../events';
import { noTextPermission, refusal, refused } from '../refusal';
import { maxMessages, type MoveResult, readIfVisible, relocate, tellAboutMove } from './move-messages';
import type { History, Move } from './moves';
import { type Outcome, replayWithout } from './replay';

/**
 * Reverts exactly what the move brought about: what it moved goes back, and texts that followed it go where they would
 * have gone without it. Users who can see the messages where they are, or where they were, may undo a move.
 */
export function undoMove(
  { database, now, newId }: Dependencies,
  viewer: Viewer,
  moveId: string | null,
): Promise<MoveResult> {
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
    if (await tx.moves.isBuiltOn(move.id))
      return refused(refusal('TOO_LATE', 'Some of these messages were moved again. Undo that move first.', 'moveId'));
    const source = await tx.conversations.lock(move.fromConversationId);
    const target = await tx.conversations.lock(move.toConversationId);
    if (source === undefined || target === undefined) throw new Error(`Move ${move.id} has no conversations.`);

    const history = await tx.moves.history(move);
    const questionNow = await findQuestionNow(tx, history, move);
    const outcomes = replayWithout({ ...move, fromRecordId: source.recordId }, history, questionNow);
    const at = now();
    await tx.moves.undo(move.id, viewer.userId, at);
    const { phoneNumberId, customerNumber, customerKey } = source;
    const open = (recordId: string) =>
      tx.conversations.open({ id: newId(), recordId, phoneNumberId, customerNumber, customerKey, at });
    await apply(tx, outcomes, { moveId: move.id, source, target, open });
    return {
      kind: 'moved',
      conversation: await readIfVisible(tx, viewer, source),
      from: await readIfVisible(tx, viewer, target),
      move: null,
      messageIds: outcomes
        .filter(({ message, recordId }) => recordId !== message.recordId)
        .map(({ message }) => message.id)
        .slice(0, maxMessages),
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

/** Texts that came before questions were kept are asked about as of today. */
async function findQuestionNow(tx: Transaction, { messages }: History, move: Move): Promise<RoutingQuestion | null> {
  const unknown = messages.find(
    ({ direction, steps }) => direction === 'INBOUND' && steps[0]?.isFollower === true && steps[0].question === null,
  );
  const number = unknown && (await tx.messages.phoneNumbersOf([unknown.id])).get(unknown.id);
  if (number === undefined) return null;
  const pair = { number, customerKey: move.customerKey };
  const [question] = await tx.records.routingQuestions([pair], { keepAsIs: true });
  return question?.withoutMove ?? null;
}

interface Ends {
  readonly moveId: string;
  readonly source: KeyedConversation;
  readonly target: KeyedConversation;
  readonly open: (recordId: string) => Promise<KeyedConversation>;
}

async function apply(
  tx: Transaction,
  outcomes: readonly Outcome[],
  { moveId, source, target, open }: Ends,
): Promise<void> {
  const leaving = outcomes.filter(({ message, recordId }) => recordId !== message.recordId);
  await tx.moves.changeSteps(
    outcomes.flatMap(({ message: { id, steps }, broughtBy, arrival, isMovedBack }) =>
      isMovedBack || steps[0] === undefined
        ? []
        : [{ messageId: id, moveId: steps[0].moveId, newMoveId: broughtBy, routing: arrival }],
    ),
  );
  for (const recordId of new Set(leaving.map((outcome) => outcome.recordId))) {
    const relocations = leaving
      .filter((outcome) => outcome.recordId === recordId)
      .map(({ message, routing }) => ({
        messageId: message.id,
        createdAt: message.steps.at(-1)?.createdAt ?? message.createdAt,
        routing,
      }));
    const to = recordId === source.recordId ? source : await open(recordId);
    await relocate(tx, relocations, target, to);
    await tellAboutMove(tx, moveId, relocations, target, to);
  }
  await explainAgain(
    tx,
    outcomes.filter((outcome) => !leaving.includes(outcome)),
  );
}

/** These messages stay, but another move brought them, or their candidates are in another order. */
async function explainAgain(tx: Transaction, outcomes: readonly Outcome[]): Promise<void> {
  await tx.moves.explain(outcomes.map(({ message, routing }) => ({ messageId: message.id, routing })));
  const ids = new Set(outcomes.map(({ message }) => message.conversationId));
  await tx.conversations.summarize([...ids]);
  for (const id of ids) {
    const conversation = await tx.conversations.findById(id);
    if (conversation === undefined) continue;
    const here = outcomes.filter(({ message }) => message.conversationId === id);
    await tx.outbox.append(here.map(({ message }) => messageEvent('message-updated', message.id, conversation)));
  }
}
