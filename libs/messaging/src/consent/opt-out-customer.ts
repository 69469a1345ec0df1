import type { Viewer } from '@patchbay/access';
import { type Conversation, findConversation } from '../conversations';
import type { Dependencies } from '../dependencies';
import type { Refused } from '../refusal';

export type OptOutCustomerResult = { readonly kind: 'opted-out'; readonly conversation: Conversation } | Refused;

/** A user opts out a customer who asked for it in other words or on the phone. */
export function optOutCustomer(
  { database, now }: Dependencies,
  viewer: Viewer,
  conversationId: string | null,
): Promise<OptOutCustomerResult> {
  return database.transaction(async (tx): Promise<OptOutCustomerResult> => {
    const conversation = await findConversation(tx, viewer, conversationId);
    if ('refusals' in conversation) return conversation;
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
