import type { InboundText } from '../carrier';
import type { MessageInDelivery } from '../conversations';
import type { Step } from '../dependencies';
import { notify, readersConcerned } from '../notifications';
import { queueOutbound } from '../sending';
import { type Keyword, readKeyword } from './read-keyword';

/** What the customer gets back for a keyword, unless the carrier replies itself. */
export const keywordAnswers = {
  STOP: 'You are unsubscribed and will get no more texts from this number. Reply START to subscribe again.',
  START: 'You are subscribed again. Reply STOP to unsubscribe.',
} as const;

export const defaultHelpText = 'Reply STOP to unsubscribe. Message and data rates may apply.';

/** The keyword that a text is, as its carrier or we read it. */
export const keywordIn = (body: string, fromCarrier: InboundText['keyword']): Keyword | null =>
  fromCarrier?.meaning ?? readKeyword(body);

/** Records the consent that a keyword gives or takes, and replies once unless the carrier did. */
export async function applyKeyword(
  step: Step,
  { message, conversation, phoneNumber }: MessageInDelivery,
  fromCarrier: InboundText['keyword'],
  helpText: string,
): Promise<void> {
  const { tx, newId, at } = step;
  const keyword = keywordIn(message.body, fromCarrier);
  if (keyword === null) return;
  const pair = { phoneNumberId: phoneNumber.id, customerKey: conversation.customerKey };

  if (keyword === 'HELP') {
    if (await tx.consents.isOptedOut(pair.phoneNumberId, pair.customerKey)) return;
  } else {
    const isChanged = await tx.consents.change({
      ...pair,
      isOptedOut: keyword === 'STOP',
      source: fromCarrier === undefined ? 'KEYWORD' : 'CARRIER',
      messageId: message.id,
      userId: null,
      at,
    });
    if (!isChanged) return;
  }
  if (keyword === 'STOP')
    await notify(
      step,
      await readersConcerned(tx, phoneNumber, conversation),
      { message, conversation },
      'CUSTOMER_OPTED_OUT',
    );
  if (fromCarrier?.isAnswered === true) return;
  await queueOutbound(tx, {
    id: newId(),
    conversation,
    number: phoneNumber,
    body: keyword === 'HELP' ? helpText : keywordAnswers[keyword],
    senderId: null,
    at,
  });
}
