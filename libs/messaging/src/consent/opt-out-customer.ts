import { accountOf, personOf, type Viewer } from '@patchbay/access';
import { type Conversation, findConversation } from '../conversations';
import type { Dependencies } from '../dependencies';
import type { Refused } from '../refusal';
import { recordEntries } from './record-entries';

export type OptOutCustomerResult = { readonly kind: 'opted-out'; readonly conversation: Conversation } | Refused;

/** A user, or a program, opts out a customer who asked for it in other words or on the phone. */
export function optOutCustomer(
  { database, now, newId }: Dependencies,
  viewer: Viewer,
  conversationId: string | null,
): Promise<OptOutCustomerResult> {
  return database.transaction(async (tx): Promise<OptOutCustomerResult> => {
    const conversation = await findConversation(tx, viewer, conversationId);
    if ('refusals' in conversation) return conversation;
    const { customerKey, phoneNumberId } = conversation;
    await tx.records.lockCustomer(customerKey);
    const [rules] = await tx.consents.rulesFor([conversation]);
    // A repeated call records nothing more.
    if (rules?.consent.state === 'OPTED_OUT') return { kind: 'opted-out', conversation };
    const [accountId, userId] = [accountOf(viewer), personOf(viewer)];
    await recordEntries(
      { tx, newId, at: now() },
      [
        {
          ...{ customerKey, scope: 'PHONE_NUMBER', phoneNumberId, teamId: null, state: 'OPTED_OUT', at: null },
          ...{ source: accountId === null ? 'USER' : 'API', userId, accountId },
          ...{ messageId: null, evidence: null, matcherVersion: null },
        },
      ],
      { actorId: userId },
    );
    return { kind: 'opted-out', conversation };
  });
}
