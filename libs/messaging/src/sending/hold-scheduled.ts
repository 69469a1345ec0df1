import { readsLikeStop } from '../consent';
import type { KeyedConversation, Message } from '../conversations';
import type { Transaction } from '../database';
import type { PhoneNumber } from '../directory';
import { notify, peopleConcerned, whoMayRead } from '../notifications';
import { moveStatus } from './change-status';

/**
 * The customer wrote while texts to them wait for their time. Those whose sender asked for it are taken back. Where the
 * text reads like a wish to get no more, without being a keyword, the others are held until a person has decided; the
 * people concerned are asked to, whether one waits or not.
 */
export async function holdScheduled(
  { tx, newId }: { tx: Transaction; newId: () => string },
  inbound: Message,
  conversation: KeyedConversation,
  number: PhoneNumber,
): Promise<void> {
  const scheduled = await tx.messages.lockScheduled(number.id, conversation.customerKey);
  const soundsLikeStop = readsLikeStop(inbound.body);
  const asked = new Set<string>();
  const title = `${conversation.customerNumber} seems to want no more texts`;
  for (const { id, isCanceledByReply } of scheduled) {
    const delivery = await tx.messages.lockForDelivery(id);
    if (delivery === undefined || (!isCanceledByReply && !soundsLikeStop)) continue;
    const { message } = delivery;
    const sender = message.senderId === null ? undefined : await tx.users.findById(message.senderId);
    const occasion = { conversationId: delivery.conversation.id, messageId: message.id, at: inbound.createdAt };
    if (isCanceledByReply) {
      await moveStatus({ tx, newId, at: inbound.createdAt }, delivery, 'CANCELED');
      await notify(
        tx,
        newId,
        sender === undefined ? [] : [sender],
        'MESSAGE_CANCELED',
        {
          title: `Your scheduled text to ${conversation.customerNumber} was taken back`,
          body: 'The customer wrote first, as you had asked.',
        },
        occasion,
      );
      continue;
    }
    await tx.messages.setAttention(message.id, true, {
      carrierCode: null,
      reason: 'The customer seems to want no more texts.',
      advice: 'Read what they wrote: send it all the same, or take it back.',
    });
    await tx.outbox.append([
      {
        type: 'message-updated',
        messageId: message.id,
        conversationId: delivery.conversation.id,
        owners: delivery.conversation.owners,
      },
    ]);
    if (sender !== undefined) asked.add(sender.id);
    await notify(
      tx,
      newId,
      sender === undefined ? [] : [sender],
      'CUSTOMER_MAY_OPT_OUT',
      { title, body: 'Your scheduled text is held until you decide.' },
      occasion,
    );
  }
  if (!soundsLikeStop) return;
  const others = whoMayRead(await peopleConcerned(tx.users, number, conversation.owners.recordOwner)).filter(
    ({ id }) => !asked.has(id),
  );
  await notify(
    tx,
    newId,
    others,
    'CUSTOMER_MAY_OPT_OUT',
    { title, body: 'Read what they wrote, and decide whether you write to them again.' },
    { conversationId: conversation.id, messageId: inbound.id, at: inbound.createdAt },
  );
}
