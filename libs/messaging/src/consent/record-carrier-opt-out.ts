import type { CarrierProblem } from '../carrier';
import type { MessageInDelivery } from '../conversations';
import type { Transaction } from '../database';
import { notify, peopleConcerned, whoMayRead } from '../notifications';

/** A carrier that refuses a text because the customer opted out knows more than we did: from now on we know it too. */
export async function heedOptOut(
  { tx, newId, at }: { tx: Transaction; newId: () => string; at: Date },
  { message, conversation, phoneNumber }: MessageInDelivery,
  problem: CarrierProblem | null,
): Promise<void> {
  if (problem?.isOptOut !== true) return;
  const { customerKey, customerNumber } = conversation;
  const change = {
    phoneNumberId: phoneNumber.id,
    customerKey,
    isOptedOut: true,
    source: 'CARRIER' as const,
    messageId: message.id,
    userId: null,
    at,
  };
  if (!(await tx.consents.change(change))) return;
  await notify(
    tx,
    newId,
    whoMayRead(await peopleConcerned(tx.users, phoneNumber, conversation.owners.recordOwner)),
    'CUSTOMER_OPTED_OUT',
    {
      title: `${customerNumber} opted out`,
      body: `The carrier says so. No more texts can be sent to them from ${phoneNumber.name}.`,
    },
    { conversationId: conversation.id, messageId: message.id, at },
  );
}
