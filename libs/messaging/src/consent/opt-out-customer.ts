import { canSeeConversation, hasTextPrivilege, type Viewer } from '@patchbay/access';
import type { Conversation } from '../conversations';
import type { Database } from '../database';
import { refusal, type Refusal } from '../refusal';

export type OptOutCustomerResult =
  | { readonly kind: 'opted-out'; readonly conversation: Conversation }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/**
 * A person heeds a customer's wish that was no keyword: written in other words, or said on the phone. Only the customer
 * can take it back, with START. `id` is null where the caller's id is none of a conversation.
 */
export function optOutCustomer(
  { database, now }: { readonly database: Database; readonly now: () => Date },
  viewer: Viewer,
  id: string | null,
): Promise<OptOutCustomerResult> {
  return database.transaction(async (tx): Promise<OptOutCustomerResult> => {
    if (!hasTextPrivilege(viewer.role))
      return {
        kind: 'refused',
        refusals: [
          refusal(
            'FORBIDDEN',
            'You lack the privilege to send text messages. Ask your administrator for the role of a salesperson.',
          ),
        ],
      };
    const conversation = id === null ? undefined : await tx.conversations.findById(id);
    if (conversation === undefined || !canSeeConversation(viewer, conversation.owners))
      return { kind: 'refused', refusals: [refusal('NOT_FOUND', 'There is no such conversation.', 'id')] };
    await tx.consents.change({
      phoneNumberId: conversation.phoneNumberId,
      customerKey: conversation.customerKey,
      isOptedOut: true,
      source: 'USER',
      messageId: null,
      userId: viewer.userId,
      at: now(),
    });
    return { kind: 'opted-out', conversation };
  });
}
