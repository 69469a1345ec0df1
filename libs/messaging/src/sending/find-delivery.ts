import { canSeeConversation, hasTextPrivilege, type Viewer } from '@patchbay/access';
import type { Message, LockedDelivery } from '../conversations';
import type { Transaction } from '../database';
import { noTextPermission, refusal, refused, type Refusal, type Refused } from '../refusal';

/** A user's change of a message that was refused. The message as it is; null if the user can't see it. */
export interface RefusedChange extends Refused {
  readonly message: Message | null;
}

export const refusedChange = (message: Message | null, ...refusals: Refusal[]): RefusedChange => ({
  ...refused(...refusals),
  message,
});

/** A message that was changed, as it is stored now. */
export async function readAgain(tx: Transaction, { id }: Message): Promise<Message> {
  const message = await tx.messages.findById(id);
  if (message === undefined) throw new Error(`Message ${id} is gone.`);
  return message;
}

/** Locks the outbound message that a viewer wants to change, or says why they can't. */
export async function findDelivery(
  tx: Transaction,
  viewer: Viewer,
  id: string | null,
): Promise<LockedDelivery | RefusedChange> {
  if (!hasTextPrivilege(viewer.role)) return refusedChange(null, noTextPermission);
  const delivery = id === null ? undefined : await tx.messages.lockForDelivery(id);
  return delivery !== undefined && canSeeConversation(viewer, delivery.conversation.owners)
    ? delivery
    : refusedChange(null, refusal('NOT_FOUND', 'Sent message not found.', 'id'));
}
