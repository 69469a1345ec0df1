import { canSeeConversation, hasTextPrivilege, type Viewer } from '@patchbay/access';
import { moveByHand } from '@patchbay/routing-domain';
import type { Conversation, KeyedConversation } from '../conversations';
import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import { isRecordVisible } from '../directory';
import { messageEvent } from '../events';
import { noTextPermission, refusal, refused, type Refused } from '../refusal';
import type { Relocation } from './moves';

/** Database ids; null for an id that is not valid. */
export interface MoveMessagesInput {
  readonly messageIds: readonly (string | null)[];
  readonly toRecordId: string | null;
}

/** A move as it was just made. */
export interface MadeMove {
  readonly id: string;
  readonly at: Date;
  readonly userId: string;
  readonly fromRecordId: string;
  readonly toRecordId: string;
  readonly canBeUndone: boolean;
}

export interface Moved {
  readonly kind: 'moved';
  /** The conversation that has the messages now; null if the viewer may not see it. */
  readonly conversation: Conversation | null;
  /** The one that had them before; null if the viewer may not see it. */
  readonly from: Conversation | null;
  /** Null if it was undone. */
  readonly move: MadeMove | null;
  /** Those that were moved, oldest first. Show them only to users who may see them. */
  readonly messageIds: readonly string[];
}

export type MoveResult = Moved | Refused;

export const maxMessages = 1_000;

/** Moves messages of one conversation to another record. */
export function moveMessages(
  { database, now, newId }: Dependencies,
  viewer: Viewer,
  input: MoveMessagesInput,
): Promise<MoveResult> {
  return database.transaction(async (tx): Promise<MoveResult> => {
    const found = await findMovable(tx, viewer, input);
    if ('refusals' in found) return found;

    await tx.records.lockCustomer(found.conversation.customerKey);
    const source = await tx.conversations.lock(found.conversation.id);
    const messages = await tx.messages.lockAll(found.messageIds);
    if (source === undefined || messages.some(({ conversationId }) => conversationId !== source.id))
      return refused(
        refusal('CONVERSATION_CHANGED', 'These messages were just moved. Reload, then try again.', 'messageIds'),
      );

    const at = now();
    const { recordId } = found;
    const { phoneNumberId, customerNumber, customerKey } = source;
    const target = await tx.conversations.open({
      id: newId(),
      recordId,
      phoneNumberId,
      customerNumber,
      customerKey,
      at,
    });
    const arrivals = await tx.moves.arrivals(found.messageIds);
    const move = {
      id: newId(),
      phoneNumberId,
      customerKey,
      fromConversationId: source.id,
      toConversationId: target.id,
      toRecordId: recordId,
      movedBy: viewer.userId,
      at,
    };
    await tx.moves.add(
      move,
      messages.map(({ id: messageId, createdAt, routing }) => ({ messageId, createdAt, routing })),
    );
    const relocations = messages.map(({ id: messageId, createdAt, routing }) => {
      const arrival = arrivals.get(messageId) ?? routing;
      return { messageId, createdAt, routing: arrival && moveByHand(arrival, recordId) };
    });
    await relocate(tx, relocations, source, target);
    await tellAboutMove(tx, move.id, relocations, source, target);
    return {
      kind: 'moved',
      conversation: await readIfVisible(tx, viewer, target),
      from: await readIfVisible(tx, viewer, source),
      move: {
        id: move.id,
        at,
        userId: viewer.userId,
        fromRecordId: source.recordId,
        toRecordId: recordId,
        canBeUndone: true,
      },
      messageIds: messages.map(({ id }) => id),
    };
  });
}

/** A conversation as it is after the move. */
export async function readIfVisible(
  tx: Transaction,
  viewer: Viewer,
  { id, owners }: KeyedConversation,
): Promise<Conversation | null> {
  return canSeeConversation(viewer, owners) ? ((await tx.conversations.findById(id)) ?? null) : null;
}

/** Moves the messages, and updates the summaries of both conversations. Tells nobody. */
export async function relocate(
  tx: Transaction,
  messages: readonly Relocation[],
  from: KeyedConversation,
  to: KeyedConversation,
): Promise<void> {
  await tx.moves.relocate(messages, from.id, to.id);
  await tx.conversations.summarize([from.id, to.id]);
}

/** One event for all who see either end, and one for each message for those who follow messages only. */
export async function tellAboutMove(
  tx: Transaction,
  moveId: string,
  messages: readonly Relocation[],
  from: KeyedConversation,
  to: KeyedConversation,
): Promise<void> {
  await tx.outbox.append([
    {
      type: 'messages-moved',
      moveId,
      messageCount: messages.length,
      fromConversationId: from.id,
      fromOwners: from.owners,
      conversationId: to.id,
      owners: to.owners,
    },
    ...messages.map(({ messageId }) => messageEvent('message-moved', messageId, to)),
  ]);
}

interface Movable {
  readonly messageIds: readonly string[];
  readonly conversation: KeyedConversation;
  readonly recordId: string;
}

async function findMovable(
  tx: Transaction,
  viewer: Viewer,
  { messageIds, toRecordId }: MoveMessagesInput,
): Promise<Movable | Refused> {
  if (!hasTextPrivilege(viewer.role)) return refused(noTextPermission);
  const wanted = [...new Set(messageIds)];
  if (wanted.length === 0) return refused(refusal('INVALID_INPUT', 'Choose the messages to move.', 'messageIds'));
  if (wanted.length > maxMessages)
    return refused(refusal('INVALID_INPUT', `You can move at most ${maxMessages} messages at a time.`, 'messageIds'));

  const ids = wanted.filter((id) => id !== null);
  const conversations = ids.length < wanted.length ? undefined : await conversationsOf(tx, viewer, ids);
  const conversation = conversations?.[0];
  const record = toRecordId === null ? undefined : await tx.records.load(toRecordId);
  const isVisible = record !== undefined && (await isRecordVisible(tx, viewer, record));
  if (conversation !== undefined && conversations?.length === 1 && isVisible && conversation.recordId !== record.id)
    return { messageIds: ids, conversation, recordId: record.id };

  return refused(
    ...(conversation === undefined
      ? [refusal('NOT_FOUND', 'Some of these messages were not found.', 'messageIds')]
      : []),
    ...(conversations !== undefined && conversations.length > 1
      ? [refusal('INVALID_INPUT', 'Move the messages of one conversation at a time.', 'messageIds')]
      : []),
    ...(!isVisible ? [refusal('NOT_FOUND', 'Record not found.', 'toRecordId')] : []),
    ...(isVisible && conversation?.recordId === record.id
      ? [refusal('INVALID_INPUT', `These messages already belong to ${record.name}.`, 'toRecordId')]
      : []),
  );
}

/** The conversations of these messages; undefined if the viewer can't see one of the messages. */
async function conversationsOf(
  tx: Transaction,
  viewer: Viewer,
  ids: readonly string[],
): Promise<KeyedConversation[] | undefined> {
  const messages = await tx.messages.findByIds(ids);
  if (messages.length < ids.length) return undefined;
  const conversations: KeyedConversation[] = [];
  for (const id of new Set(messages.map(({ conversationId }) => conversationId))) {
    const conversation = await tx.conversations.findById(id);
    if (conversation === undefined || !canSeeConversation(viewer, conversation.owners)) return undefined;
    conversations.push(conversation);
  }
  return conversations;
}
