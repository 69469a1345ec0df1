import { messageEvent } from '../events';
import { relocate, type Relocation } from '../corrections';
import type { Transaction } from '../database';
import type { KeyedConversation } from '../conversations';
import type { BeforeMerge, MessageInMerge } from './merges';

/** Brings the messages to the conversations that theirs become part of, and tells everyone who sees them now. */
export async function joinConversations(
  tx: Transaction,
  { conversations }: BeforeMerge,
  messages: readonly MessageInMerge[],
): Promise<void> {
  for (const { id, joinsId } of conversations) {
    if (joinsId === null) await tellAboutMoved(tx, id);
    else
      await relocateAll(
        tx,
        { fromId: id, toId: joinsId },
        messages.filter(({ conversationId }) => conversationId === id),
      );
  }
}

export async function relocateAll(
  tx: Transaction,
  { fromId, toId }: { readonly fromId: string; readonly toId: string },
  messages: readonly Relocation[],
): Promise<void> {
  if (messages.length === 0) return;
  const [from, to] = [await lock(tx, fromId), await lock(tx, toId)];
  await relocate(tx, messages, from, to);
  await tx.outbox.append([
    { type: 'conversation-updated', conversationId: from.id, owners: from.owners },
    ...messages.map(({ messageId }) => messageEvent('message-updated', messageId, to)),
  ]);
}

async function lock(tx: Transaction, id: string): Promise<KeyedConversation> {
  const conversation = await tx.conversations.lock(id);
  if (conversation === undefined) throw new Error(`Conversation ${id} of a merge vanished.`);
  return conversation;
}

/** Its messages are where they were: its last one stands for it. */
export async function tellAboutMoved(tx: Transaction, id: string): Promise<void> {
  const conversation = await tx.conversations.findById(id);
  if (conversation?.lastMessageId != null)
    await tx.outbox.append([messageEvent('message-updated', conversation.lastMessageId, conversation)]);
}
