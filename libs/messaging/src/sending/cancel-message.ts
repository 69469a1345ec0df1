import { canSeeConversation, hasAnyScope, hasTextPrivilege, type Viewer } from '@patchbay/access';
import type { Message } from '../conversations';
import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import { refusal } from '../refusal';
import { changeStatus } from './change-status';
import { findDelivery, readAgain, type RefusedChange, refusedChange } from './find-delivery';

export type CancelMessageResult = { readonly kind: 'canceled'; readonly message: Message } | RefusedChange;

const notScheduled = refusal('TOO_LATE', 'Only scheduled messages can be canceled. This one is not scheduled.', 'id');

/** Cancels a scheduled message. */
export function cancelMessage(
  { database, now, newId }: Dependencies,
  viewer: Viewer,
  id: string | null,
): Promise<CancelMessageResult> {
  return database.transaction(async (tx): Promise<CancelMessageResult> => {
    const delivery = await findDelivery(tx, viewer, id);
    if ('refusals' in delivery) {
      const inbound = await findInbound(tx, viewer, id);
      return inbound === undefined ? delivery : refusedChange(inbound, notScheduled);
    }
    const { message } = delivery;
    if (message.status !== 'SCHEDULED') return refusedChange(message, notScheduled);
    // Its job sees the status when it is due, and ends.
    await changeStatus({ tx, newId, at: now() }, delivery, 'CANCELED');
    return { kind: 'canceled', message: await readAgain(tx, message) };
  });
}

/** The customer's text that a viewer may see: it exists, but there is nothing to cancel. */
async function findInbound(tx: Transaction, viewer: Viewer, id: string | null): Promise<Message | undefined> {
  if (id === null || !hasTextPrivilege(viewer.role) || !hasAnyScope(viewer, ['MESSAGES_READ'])) return undefined;
  const message = await tx.messages.findById(id);
  const conversation = message && (await tx.conversations.findById(message.conversationId));
  return conversation && canSeeConversation(viewer, conversation.owners) ? message : undefined;
}
