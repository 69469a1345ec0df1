import type { InboundText } from '../carrier';
import type { KeyedConversation, Message } from '../conversations';
import type { Transaction } from '../database';
import type { PhoneNumber } from '../directory';
import { notify, peopleConcerned, whoMayRead } from '../notifications';
import { queueOutbound } from '../sending';
import { readKeyword } from './read-keyword';

/** What the customer gets back for a keyword, where the carrier does not answer by itself. */
export const keywordAnswers = {
  STOP: 'You are unsubscribed and will get no more texts from this number. Reply START to subscribe again.',
  START: 'You are subscribed again. Reply STOP to unsubscribe.',
} as const;

export const defaultHelpText = 'Reply STOP to unsubscribe. Message and data rates may apply.';

/**
 * STOP, START and HELP of a customer: consent is kept per pair of numbers, with the text that changed it, and answered
 * once, by the carrier or by us. The confirmation of a STOP is the one text that goes out in spite of it.
 */
export async function applyKeyword(
  { tx, newId, helpText }: { tx: Transaction; newId: () => string; helpText: string },
  message: Message,
  conversation: KeyedConversation,
  number: PhoneNumber,
  heeded: InboundText['keyword'],
): Promise<void> {
  const keyword = heeded?.meaning ?? readKeyword(message.body);
  if (keyword === null) return;
  const pair = { phoneNumberId: number.id, customerKey: conversation.customerKey };

  if (keyword === 'HELP') {
    if (await tx.consents.isOptedOut(pair.phoneNumberId, pair.customerKey)) return;
  } else {
    const changed = await tx.consents.change({
      ...pair,
      isOptedOut: keyword === 'STOP',
      source: heeded === undefined ? 'KEYWORD' : 'CARRIER',
      messageId: message.id,
      userId: null,
      at: message.createdAt,
    });
    if (!changed) return;
  }
  if (keyword === 'STOP')
    await notify(
      tx,
      newId,
      whoMayRead(await peopleConcerned(tx.users, number, conversation.owners.recordOwner)),
      'CUSTOMER_OPTED_OUT',
      {
        title: `${conversation.customerNumber} opted out`,
        body: `No more texts can be sent to them from ${number.name}.`,
      },
      { conversationId: conversation.id, messageId: message.id, at: message.createdAt },
    );
  if (heeded?.isAnswered === true) return;
  await queueOutbound(tx, {
    id: newId(),
    conversation,
    number,
    body: keyword === 'HELP' ? helpText : keywordAnswers[keyword],
    senderId: null,
    at: message.createdAt,
  });
}
