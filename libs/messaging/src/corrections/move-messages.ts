import { canSeeConversation, hasTextPrivilege, type Viewer } from '@patchbay/access';
import { moveByHand } from '@patchbay/routing-domain';
import type { Conversation, KeyedConversation, Message } from '../conversations';
import type { Database, Transaction } from '../database';
import { isRecordVisible } from '../directory';
import { refusal, type Refusal } from '../refusal';
import type { Relocation } from './moves';

/** Ids are the database's own; null for what is none of ours. */
export interface MoveMessagesInput {
  readonly messageIds: readonly (string | null)[];
  readonly toRecordId: string | null;
}

export interface MoveDependencies {
  readonly database: Database;
  readonly now: () => Date;
  readonly newId: () => string;
}

export type MoveResult =
  /** Where the messages are now; null where the viewer may not see that. */
  | { readonly kind: 'moved'; readonly conversation: Conversation | null; readonly moveId: string | null }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

const maxMessages = 1_000;

/**
 * Attaches messages to another record. Later texts of the same pair of numbers follow, as routing asks for the latest
 * move first. Who moved what, when, and how it was before is kept, so that `undoMove` can put it back.
 */
export function moveMessages(
  dependencies: MoveDependencies,
  viewer: Viewer,
  input: MoveMessagesInput,
): Promise<MoveResult> {
  const { database, now, newId } = dependencies;
  return database.transaction(async (tx): Promise<MoveResult> => {
    const found = await findWhatToMove(tx, viewer, input);
    if ('refusals' in found) return { kind: 'refused', refusals: found.refusals };

    // Texts of this customer wait: each comes either before the move or follows it.
    await tx.records.lockCustomer(found.conversation.customerKey);
    const source = await tx.conversations.lock(found.conversation.id);
    const messages = await tx.messages.lockAll(found.messageIds);
    if (source === undefined || messages.some(({ conversationId }) => conversationId !== source.id))
      return refused(
        refusal('CONVERSATION_CHANGED', 'Somebody moved them meanwhile: look again, then move.', 'messageIds'),
      );

    const at = now();
    const { phoneNumberId, customerNumber, customerKey } = source;
    const target = await tx.conversations.open({
      id: newId(),
      recordId: found.recordId,
      phoneNumberId,
      customerNumber,
      customerKey,
      at,
    });
    const move = {
      id: newId(),
      phoneNumberId,
      customerKey,
      fromConversationId: source.id,
      toConversationId: target.id,
      toRecordId: found.recordId,
      movedBy: viewer.userId,
      at,
    };
    await tx.moves.add(move, messages);
    await relocate(
      tx,
      messages.map(({ id, createdAt, routing }) => ({
        messageId: id,
        createdAt,
        routing: routing && moveByHand(routing, found.recordId),
      })),
      source,
      target,
    );
    return { kind: 'moved', conversation: (await tx.conversations.findById(target.id)) ?? null, moveId: move.id };
  });
}

const refused = (...refusals: Refusal[]): MoveResult => ({ kind: 'refused', refusals });

/** Moves the messages, brings both conversations up to date, and tells those who see the messages now. */
export async function relocate(
  tx: Transaction,
  messages: readonly Relocation[],
  from: KeyedConversation,
  to: KeyedConversation,
): Promise<void> {
  await tx.moves.relocate(messages, from.id, to.id);
  await tx.conversations.summarise([from.id, to.id]);
  await tx.outbox.append(
    messages.map(
      ({ messageId }) => ({ type: 'message-updated', messageId, conversationId: to.id, owners: to.owners }) as const,
    ),
  );
}

type Movable = {
  readonly messageIds: readonly string[];
  readonly conversation: KeyedConversation;
  readonly recordId: string;
};

async function findWhatToMove(
  tx: Transaction,
  viewer: Viewer,
  { messageIds, toRecordId }: MoveMessagesInput,
): Promise<Movable | { readonly refusals: readonly Refusal[] }> {
  if (!hasTextPrivilege(viewer.role)) return { refusals: [movePrivilegeMissing] };
  const wanted = [...new Set(messageIds)];
  if (wanted.length === 0) return { refusals: [refusal('INVALID_INPUT', 'Name the messages to move.', 'messageIds')] };
  if (wanted.length > maxMessages)
    return { refusals: [refusal('INVALID_INPUT', `A move takes ${maxMessages} messages at most.`, 'messageIds')] };

  const refusals: Refusal[] = [];
  const ids = wanted.filter((id) => id !== null);
  const conversations = ids.length < wanted.length ? undefined : await conversationsOf(tx, viewer, ids);
  if (conversations === undefined)
    refusals.push(refusal('NOT_FOUND', 'Some of these messages are not there.', 'messageIds'));
  else if (conversations.length > 1)
    refusals.push(
      refusal(
        'INVALID_INPUT',
        'These messages are of several conversations: move those of one at a time.',
        'messageIds',
      ),
    );

  const record = toRecordId === null ? undefined : await tx.records.load(toRecordId);
  if (record === undefined || !(await isRecordVisible(tx, viewer, record)))
    refusals.push(refusal('NOT_FOUND', 'There is no such record.', 'toRecordId'));
  else if (conversations?.[0]?.recordId === record.id)
    refusals.push(refusal('INVALID_INPUT', `They are attached to ${record.name} already.`, 'toRecordId'));

  const conversation = conversations?.[0];
  if (refusals.length > 0 || conversation === undefined || record === undefined) return { refusals };
  return { messageIds: ids, conversation, recordId: record.id };
}

export const movePrivilegeMissing = refusal(
  'FORBIDDEN',
  'You lack the privilege to work with text messages. Ask your administrator for the role of a salesperson.',
);

/** The conversations of these messages; undefined where one of the messages is not there for the viewer. */
async function conversationsOf(
  tx: Transaction,
  viewer: Viewer,
  ids: readonly string[],
): Promise<KeyedConversation[] | undefined> {
  const messages: Message[] = await tx.messages.findByIds(ids);
  if (messages.length < ids.length) return undefined;
  const conversations: KeyedConversation[] = [];
  for (const id of new Set(messages.map(({ conversationId }) => conversationId))) {
    const conversation = await tx.conversations.findById(id);
    if (conversation === undefined || !canSeeConversation(viewer, conversation.owners)) return undefined;
    conversations.push(conversation);
  }
  return conversations;
}
