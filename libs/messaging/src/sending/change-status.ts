import type { DeliveryProblem, MessageInDelivery, MessageStatus } from '../conversations';
import type { Step } from '../dependencies';
import { messageEvent } from '../events';
import { notify, senderOf } from '../notifications';
import { isFailure, movesForward, unexplainedProblem } from './message-status';

/**
 * Moves a message forward, with its event, and notifies the sender if it failed. Lock the message with
 * `lockForDelivery`. Returns false, and does nothing, if that is no step forward.
 */
export async function changeStatus(
  step: Step,
  { message, conversation }: MessageInDelivery,
  status: MessageStatus,
  given: DeliveryProblem | null = null,
): Promise<boolean> {
  if (!movesForward(message.status, status)) return false;
  const { tx } = step;
  const { carrierCode, reason, advice } = given ?? unexplainedProblem;
  const problem = isFailure(status) ? { carrierCode, reason, advice } : null;
  await tx.messages.setStatus(message.id, status, problem);
  await tx.outbox.append([messageEvent('message-updated', message.id, conversation)]);
  if (problem !== null) await notify(step, await senderOf(tx, message), { message, conversation }, 'MESSAGE_FAILED');
  return true;
}
