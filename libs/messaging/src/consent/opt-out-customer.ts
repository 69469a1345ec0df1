import { accountOf, personOf, type Viewer } from '@patchbay/access';
import { type Conversation, findConversation } from '../conversations';
import type { Dependencies } from '../dependencies';
import type { Refused } from '../refusal';

export type OptOutCustomerResult = { readonly kind: 'opted-out'; readonly conversation: Conversation } | Refused;

/** A user, or a program, opts out a customer who asked for it in other words or on the phone. */
export function optOutCustomer(
  { database, now }: Dependencies,
  viewer: Viewer,
  conversationId: string | null,
): Promise<OptOutCustomerResult> {
  return database.transaction(async (tx): Promise<OptOutCustomerResult> => {
    const conversation = await findConversation(tx, viewer, conversationId);
    if ('refusals' in conversation) return conversation;
    const accountId = accountOf(viewer);
    await tx.consents.change({
      phoneNumberId: conversation.phoneNumberId,
      customerKey: conversation.customerKey,
      isOptedOut: true,
      source: accountId === null ? 'USER' : 'SERVICE_ACCOUNT',
      messageId: null,
      userId: personOf(viewer),
      accountId,
      at: now(),
    });
    return { kind: 'opted-out', conversation };
  });
}
