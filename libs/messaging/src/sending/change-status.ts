import type { DeliveryProblem, MessageInDelivery, MessageStatus } from '../conversations';
import type { Transaction } from '../database';
import { notify } from '../notifications';
import { isFailure, movesForward, unexplainedProblem } from './message-status';

/**
 * Moves a message of ours forward, tells the live clients, and its sender where it failed. The message is locked by
 * `lockForDelivery`. False where the step was not a forward one: then nothing happens.
 */
export async function moveStatus(
  { tx, newId, at }: { tx: Transaction; newId: () => string; at: Date },
  { message, conversation }: MessageInDelivery,
  status: MessageStatus,
  problem: DeliveryProblem | null = null,
): Promise<boolean> {
  if (!movesForward(message.status, status)) return false;
  const { carrierCode, reason, advice } = problem ?? unexplainedProblem;
  const told = isFailure(status) ? { carrierCode, reason, advice } : null;
  await tx.messages.setStatus(message.id, status, told);
  await tx.outbox.append([
    { type: 'message-updated', messageId: message.id, conversationId: conversation.id, owners: conversation.owners },
  ]);
  if (told !== null && message.senderId !== null) {
    const sender = await tx.users.findById(message.senderId);
    await notify(
      tx,
      newId,
      sender === undefined ? [] : [sender],
      'MESSAGE_FAILED',
      { title: `Your text to ${conversation.customerNumber} was not delivered`, body: `${told.reason} ${told.advice}` },
      { conversationId: conversation.id, messageId: message.id, at },
    );
  }
  return true;
}
