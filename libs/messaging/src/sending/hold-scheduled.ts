import { readKeyword, readWish } from '../consent';
import type { LockedDelivery, MessageInDelivery } from '../conversations';
import type { Step } from '../dependencies';
import { messageEvent } from '../events';
import { notify, readersConcerned, senderOf, senderOrSuccessors } from '../notifications';
import { changeStatus } from './change-status';

/**
 * The customer wrote before scheduled texts to them were sent. Cancels those whose sender asked for it. If the customer
 * seems to opt out, holds the others until a user decides, and notifies everyone concerned; if the text is one of too
 * many, only the senders of what it canceled or held.
 */
export async function holdScheduled(
  step: Step,
  { message, conversation, phoneNumber }: MessageInDelivery,
): Promise<void> {
  const { tx } = step;
  const soundsLikeStop = readKeyword(message.body) === null && readWish(message.body) === 'ASK';
  const asked = new Set<string>();
  for (const { id, isCanceledByReply } of await tx.messages.lockScheduled(phoneNumber.id, conversation.customerKey)) {
    if (!isCanceledByReply && !soundsLikeStop) continue;
    const delivery = await tx.messages.lockForDelivery(id);
    if (delivery === undefined) continue;
    if (isCanceledByReply) await cancel(step, delivery);
    else for (const userId of await hold(step, delivery)) asked.add(userId);
  }
  if (!soundsLikeStop || message.isExcess) return;
  const readers = await readersConcerned(tx, phoneNumber, conversation);
  const others = readers.filter(({ id }) => !asked.has(id));
  await notify(step, others, { message, conversation }, 'CUSTOMER_MAY_OPT_OUT');
}

async function cancel(step: Step, delivery: LockedDelivery): Promise<void> {
  await changeStatus(step, delivery, 'CANCELED', {
    code: 'CUSTOMER_REPLIED',
    carrierCode: null,
    reason: 'The customer wrote first.',
    advice: 'Read what they wrote, then send a text that fits.',
  });
  await notify(step, await senderOrSuccessors(step.tx, delivery), delivery, 'MESSAGE_CANCELED');
}

/** Returns the ids of the users it asked to decide. */
async function hold(step: Step, { message, conversation }: MessageInDelivery): Promise<string[]> {
  const { tx } = step;
  const sender = await senderOf(tx, message);
  // Another doubtful text asks nobody again.
  if (message.needsAttention && message.problem?.code === 'CUSTOMER_MAY_OPT_OUT') return sender.map(({ id }) => id);
  await tx.messages.setAttention(message.id, true, {
    code: 'CUSTOMER_MAY_OPT_OUT',
    carrierCode: null,
    reason: 'The customer seems to want no more texts.',
    advice: 'Read what they wrote. Then send it anyway, or cancel it.',
  });
  await tx.outbox.append([messageEvent('message-updated', message.id, conversation)]);
  await notify(step, sender, { message, conversation }, 'CUSTOMER_MAY_OPT_OUT');
  return sender.map(({ id }) => id);
}
