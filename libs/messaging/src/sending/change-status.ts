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
  await tx.messages.setStatus(message.id, status, problemWith(status, given));
  await tx.outbox.append([messageEvent('message-updated', message.id, conversation)]);
  if (isFailure(status)) await notify(step, await senderOf(tx, message), { message, conversation }, 'MESSAGE_FAILED');
  return true;
}

function problemWith(status: MessageStatus, given: DeliveryProblem | null): DeliveryProblem | null {
  const problem = isFailure(status) ? (given ?? unexplainedProblem) : status === 'CANCELED' ? given : null;
  // A carrier's has more than is stored.
  return problem && { carrierCode: problem.carrierCode, reason: problem.reason, advice: problem.advice };
}
