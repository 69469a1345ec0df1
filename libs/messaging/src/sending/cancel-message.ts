import { canSeeConversation, hasTextPrivilege, type Viewer } from '@patchbay/access';
import type { Message } from '../conversations';
import type { Database } from '../database';
import { refusal, type Refusal } from '../refusal';
import { moveStatus } from './change-status';

export type CancelMessageResult =
  | { readonly kind: 'canceled'; readonly message: Message }
  | { readonly kind: 'refused'; readonly message: Message | null; readonly refusals: readonly Refusal[] };

/** Takes back a message that waits for its time. `id` is null where the caller's id is none of a message. */
export function cancelMessage(
  { database, now, newId }: { readonly database: Database; readonly now: () => Date; readonly newId: () => string },
  viewer: Viewer,
  id: string | null,
): Promise<CancelMessageResult> {
  const refused = (message: Message | null, given: Refusal): CancelMessageResult => ({
    kind: 'refused',
    message,
    refusals: [given],
  });
  return database.transaction(async (tx) => {
    if (!hasTextPrivilege(viewer.role))
      return refused(
        null,
        refusal(
          'FORBIDDEN',
          'You lack the privilege to send text messages. Ask your administrator for the role of a salesperson.',
        ),
      );
    const message = id === null ? undefined : await tx.messages.findById(id);
    const conversation = message && (await tx.conversations.findById(message.conversationId));
    if (message === undefined || conversation === undefined || !canSeeConversation(viewer, conversation.owners))
      return refused(null, refusal('NOT_FOUND', 'There is no such message.', 'id'));
    const delivery = await tx.messages.lockForDelivery(message.id);
    if (delivery?.message.status !== 'SCHEDULED')
      return refused(
        delivery?.message ?? message,
        refusal('TOO_LATE', 'Only a message that waits for its time can be taken back; this one does not.', 'id'),
      );
    // Its job finds it so, and ends.
    await moveStatus({ tx, newId, at: now() }, delivery, 'CANCELED');
    return {
      kind: 'canceled',
      message: { ...delivery.message, status: 'CANCELED', needsAttention: false, problem: null },
    };
  });
}
