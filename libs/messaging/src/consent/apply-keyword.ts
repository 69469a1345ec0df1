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

/**
 * Records the consent that a keyword gives or takes, and replies once unless the carrier did. A text that is one of too many
 * notifies nobody, and gets no reply but the confirmation of an opt-out, which the rules require, once a minute.
 */
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
  const mayReply = fromCarrier?.isAnswered !== true && (!message.isExcess || (await isFirstStop(step, pair, keyword)));

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
  if (keyword === 'STOP' && !message.isExcess)
    await notify(
      step,
      await readersConcerned(tx, phoneNumber, conversation),
      { message, conversation },
      'CUSTOMER_OPTED_OUT',
    );
  if (!mayReply) return;
  await queueOutbound(tx, {
    id: newId(),
    conversation,
    number: phoneNumber,
    body: keyword === 'HELP' ? helpText : keywordAnswers[keyword],
    senderId: null,
    at,
  });
}

const minuteMs = 60_000;

/** Whether the customer changed nothing in the last minute: a robot could opt out and in all the time. */
async function isFirstStop(
  { tx, at }: Step,
  { phoneNumberId, customerKey }: { readonly phoneNumberId: string; readonly customerKey: string },
  keyword: Keyword,
): Promise<boolean> {
  if (keyword !== 'STOP') return false;
  const last = await tx.consents.lastChangeAt(phoneNumberId, customerKey);
  return last === null || at.getTime() - last.getTime() >= minuteMs;
}
