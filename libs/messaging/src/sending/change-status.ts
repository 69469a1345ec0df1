import type { DeliveryProblem, LockedDelivery, MessageStatus } from '../conversations';
import type { Step } from '../dependencies';
import { StatusChanges } from './status-changes';

/**
 * Moves a message forward, with its event, and notifies the sender if it failed. Returns false, and does nothing, if that
 * is no step forward.
 */
export async function changeStatus(
  step: Step,
  delivery: LockedDelivery,
  status: MessageStatus,
  problem: DeliveryProblem | null = null,
): Promise<boolean> {
  const changes = new StatusChanges();
  const isChanged = changes.move(delivery, status, problem);
  await changes.write(step);
  return isChanged;
}
