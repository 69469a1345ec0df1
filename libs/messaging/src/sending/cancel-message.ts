import type { Viewer } from '@patchbay/access';
import type { Message } from '../conversations';
import type { Dependencies } from '../dependencies';
import { refusal } from '../refusal';
import { changeStatus } from './change-status';
import { findDelivery, type RefusedChange, refusedChange } from './find-delivery';

export type CancelMessageResult = { readonly kind: 'canceled'; readonly message: Message } | RefusedChange;

/** Cancels a scheduled message. */
export function cancelMessage(
  { database, now, newId }: Dependencies,
  viewer: Viewer,
  id: string | null,
): Promise<CancelMessageResult> {
  return database.transaction(async (tx): Promise<CancelMessageResult> => {
    const delivery = await findDelivery(tx, viewer, id);
    if ('refusals' in delivery) return delivery;
    const { message } = delivery;
    if (message.status !== 'SCHEDULED')
      return refusedChange(
        message,
        refusal('TOO_LATE', 'Only scheduled messages can be canceled. This one is not scheduled.', 'id'),
      );
    // Its job sees the status when it is due, and ends.
    await changeStatus({ tx, newId, at: now() }, delivery, 'CANCELED');
    return { kind: 'canceled', message: { ...message, status: 'CANCELED', needsAttention: false, problem: null } };
  });
}
