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

export type MoveResult =
  /** The conversation that has the messages now; null if the viewer may not see it. */
  { readonly kind: 'moved'; readonly conversation: Conversation | null; readonly moveId: string | null } | Refused;

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
    const moved = canSeeConversation(viewer, target.owners) ? await tx.conversations.findById(target.id) : undefined;
    return { kind: 'moved', conversation: moved ?? null, moveId: move.id };
  });
}

/** Moves the messages, updates the summaries of both conversations, and tells everyone who sees the messages now. */
export async function relocate(
  tx: Transaction,
  messages: readonly Relocation[],
  from: KeyedConversation,
  to: KeyedConversation,
): Promise<void> {
  await tx.moves.relocate(messages, from.id, to.id);
  await tx.conversations.summarize([from.id, to.id]);
  await tx.outbox.append(messages.map(({ messageId }) => messageEvent('message-updated', messageId, to)));
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
