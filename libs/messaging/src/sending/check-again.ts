import { canSeeConversation, canSendFrom, hasTextPrivilege, type Viewer } from '@patchbay/access';
import { type SendRules, whyNoText } from '../consent';
import type { DeliveryProblem, DeliveryProblemCode, Message, MessageInDelivery } from '../conversations';
import { endOfQuiet, type QuietRule } from './quiet-hours';
import { type CountryLimit, describeBlockedCountry } from './send-limits';

/** What is checked again, as it is now. */
export interface SendFacts {
  /** The user or the service account, with their rights of now; undefined if they are gone, or if neither sent the text. */
  readonly sender: Viewer | undefined;
  /** What the customer and the company say. */
  readonly rules: SendRules;
  readonly quiet: readonly QuietRule[];
}

const problem = (code: DeliveryProblemCode, reason: string, advice: string): DeliveryProblem => ({
  code,
  carrierCode: null,
  reason,
  advice,
});

/**
 * Why a text may not leave now, although it was accepted; null if it may. `planSend` asked the same policies, but the
 * sender's rights, owners, consent, quiet hours and the allowed countries may have changed since then, for a scheduled
 * text most of all.
 */
export function checkAgain(
  { message, conversation, phoneNumber }: MessageInDelivery,
  { sender, rules, quiet }: SendFacts,
  limit: CountryLimit,
  at: Date,
): DeliveryProblem | null {
  const blocked = describeBlockedCountry(limit, conversation.customerNumber);
  if (blocked !== null)
    return problem('COUNTRY_NOT_ALLOWED', blocked, 'Ask your administrator to allow the country, then send it again.');
  if (!phoneNumber.isActive)
    return problem('NUMBER_RETIRED', `${phoneNumber.name} was retired.`, 'Send it from another number.');
  if (message.automation?.kind === 'AWAY') return checkAway(message, rules, at);
  // An automatic reply to STOP or HELP needs no sender, and answers a customer who opted out.
  if (message.senderId === null && message.accountId === null) return null;
  if (sender === undefined || !hasTextPrivilege(sender.role))
    return problem('SENDER_NOT_ALLOWED', 'The sender may no longer send texts.', 'Someone who may can send it again.');
  if (!canSeeConversation(sender, conversation.owners))
    return problem(
      'SENDER_NOT_ALLOWED',
      'The number and the record now belong to others than the sender.',
      'The owner of the number can send it again.',
    );
  if (!canSendFrom(sender, phoneNumber))
    return problem(
      'SENDER_NOT_ALLOWED',
      `${phoneNumber.name} is no longer assigned to the sender or their team.`,
      'The owner of the number can send it again.',
    );
  const no = whyNoText(rules);
  if (no !== null) return problem(no.code, no.reason, no.advice);
  const earliest = endOfQuiet(quiet, at);
  return earliest > at
    ? problem(
        'QUIET_HOURS',
        `It was quiet hours where the customer is, until ${earliest.toISOString()}.`,
        'Send it again then.',
      )
    : null;
}

/** Somebody may be there again when a carrier comes back after an outage. */
const maxAwayDelayMs = 30 * 60_000;

/** It answers the customer's own text, so it needs no sender and keeps no quiet hours, but it keeps their consent. */
function checkAway({ createdAt }: Message, rules: SendRules, at: Date): DeliveryProblem | null {
  const no = whyNoText(rules);
  if (no !== null) return problem(no.code, no.reason, no.advice);
  return at.getTime() - createdAt.getTime() > maxAwayDelayMs
    ? problem('EXPIRED', 'The away message waited for too long to be true.', 'Answer the customer yourself.')
    : null;
}
