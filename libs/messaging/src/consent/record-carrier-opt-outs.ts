import type { CarrierProblem } from '../carrier';
import type { MessageInDelivery } from '../conversations';
import type { Step } from '../dependencies';
import { recordEntries } from './record-entries';

/** A text that its carrier could not deliver, and why. */
export interface FailedText {
  readonly delivery: MessageInDelivery;
  readonly problem: CarrierProblem | null;
}

/** The carrier refused texts because their customers opted out there: records these opt-outs, each once. */
export async function recordCarrierOptOuts(step: Step, failed: readonly FailedText[]): Promise<void> {
  const abouts = failed.flatMap(({ delivery, problem }) => (problem?.isOptOut === true ? delivery : []));
  if (abouts.length === 0) return;
  const { tx } = step;
  const rules = await tx.consents.rulesFor(abouts.map(({ conversation }) => conversation));
  const news = new Map<string, MessageInDelivery>();
  abouts.forEach((about, index) => {
    const { phoneNumberId, customerKey } = about.conversation;
    const pair = `${phoneNumberId} ${customerKey}`;
    if (rules[index]?.consent.state !== 'OPTED_OUT' && !news.has(pair)) news.set(pair, about);
  });
  await recordEntries(
    step,
    [...news.values()].map(({ message, conversation, phoneNumber }) => ({
      ...{ customerKey: conversation.customerKey, scope: 'PHONE_NUMBER', phoneNumberId: phoneNumber.id, teamId: null },
      ...{ state: 'OPTED_OUT', source: 'CARRIER', at: null, messageId: message.id },
      ...{ userId: null, accountId: null, evidence: null, matcherVersion: null },
    })),
    { abouts: [...news.values()] },
  );
}
