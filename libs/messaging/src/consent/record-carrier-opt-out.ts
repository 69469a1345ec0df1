import type { CarrierProblem } from '../carrier';
import type { MessageInDelivery } from '../conversations';
import type { Step } from '../dependencies';
import { notify, readersConcerned } from '../notifications';

/** The carrier refused a text because the customer opted out there: record that opt-out. */
export async function recordCarrierOptOut(
  step: Step,
  { message, conversation, phoneNumber }: MessageInDelivery,
  problem: CarrierProblem | null,
): Promise<void> {
  if (problem?.isOptOut !== true) return;
  const { tx, at } = step;
  const isChanged = await tx.consents.change({
    phoneNumberId: phoneNumber.id,
    customerKey: conversation.customerKey,
    isOptedOut: true,
    source: 'CARRIER',
    messageId: message.id,
    userId: null,
    at,
  });
  if (!isChanged) return;
  await notify(
    step,
    await readersConcerned(tx, phoneNumber, conversation),
    { message, conversation },
    'CUSTOMER_OPTED_OUT',
  );
}
