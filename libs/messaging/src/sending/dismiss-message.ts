import type { Viewer } from '@patchbay/access';
import type { Message } from '../conversations';
import type { Dependencies } from '../dependencies';
import { messageEvent } from '../events';
import { refusal } from '../refusal';
import { findDelivery, readAgain, type RefusedChange, refusedChange } from './find-delivery';

export type DismissMessageResult = { readonly kind: 'dismissed'; readonly message: Message } | RefusedChange;

/** A user decides that nothing more is done about a text. Its status and its problem stay. */
export function dismissMessage(
  { database }: Dependencies,
  viewer: Viewer,
  id: string | null,
): Promise<DismissMessageResult> {
  return database.transaction(async (tx): Promise<DismissMessageResult> => {
    const delivery = await findDelivery(tx, viewer, id);
    if ('refusals' in delivery) return delivery;
    const { message, conversation } = delivery;
    if (message.status === 'SCHEDULED')
      return refusedChange(message, refusal('TOO_LATE', 'This message is still scheduled. Cancel it instead.', 'id'));
    if (!message.needsAttention)
      return refusedChange(message, refusal('TOO_LATE', 'This message does not need a decision.', 'id'));
    await tx.messages.setAttention(message.id, false, message.problem);
    await tx.outbox.append([messageEvent('message-updated', message.id, conversation)]);
    return { kind: 'dismissed', message: await readAgain(tx, message) };
  });
}
