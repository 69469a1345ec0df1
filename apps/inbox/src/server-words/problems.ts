import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DeliveryProblemCode } from '../generated/graphql';

interface Words {
  readonly reason: MessageDescriptor;
  readonly advice: MessageDescriptor;
}

const later = msg`Send again later.`;
const anotherWay = msg`Reach the customer another way.`;
const askAdministrator = msg`Ask your administrator.`;

/** Why a text did not arrive, and what to do. */
export const problems: Readonly<Partial<Record<DeliveryProblemCode, Words>>> = {
  ACCOUNT_PROBLEM: { reason: msg`The company’s account with the carrier does not allow it.`, advice: askAdministrator },
  BLOCKED_BY_CARRIER: { reason: msg`The recipient or their carrier blocks texts.`, advice: anotherWay },
  CARRIER_AWAY: { reason: msg`The carrier or the network could not be reached.`, advice: later },
  CONTENT_REFUSED: {
    reason: msg`A carrier refused what is in the text.`,
    advice: msg`Change or shorten it, and avoid short links.`,
  },
  COUNTRY_NOT_ALLOWED: {
    reason: msg`Your company does not send texts to the country of this number.`,
    advice: anotherWay,
  },
  CUSTOMER_MAY_OPT_OUT: {
    reason: msg`The customer seems to want no more texts.`,
    advice: msg`Read what they wrote, and decide whether to text them again.`,
  },
  CUSTOMER_REPLIED: {
    reason: msg`The customer wrote first.`,
    advice: msg`Read what they wrote, and send the text again if it is still needed.`,
  },
  EXPIRED: { reason: msg`The phone could not be reached until the carrier gave up.`, advice: later },
  IN_DOUBT: {
    reason: msg`The carrier did not answer. Nobody knows whether the text was sent.`,
    advice: msg`Ask the customer, or send it again.`,
  },
  INTERNAL_ERROR: { reason: msg`A fault of Patchbay kept the text from being sent.`, advice: later },
  NOT_A_MOBILE: {
    reason: msg`The number cannot receive texts.`,
    advice: msg`Use the customer’s mobile number.`,
  },
  NUMBER_RETIRED: {
    reason: msg`The number to send from was retired.`,
    advice: msg`Send from another number.`,
  },
  OPT_IN_NEEDED: {
    reason: msg`The customer never wrote to this number and did not opt in.`,
    advice: msg`Wait for their text, or have their opt-in recorded.`,
  },
  OPTED_OUT: {
    reason: msg`The customer opted out of texts from this number.`,
    advice: msg`They can text START to it to opt in again.`,
  },
  QUIET_HOURS: { reason: msg`It was quiet hours where the customer is.`, advice: later },
  SENDER_NOT_ALLOWED: {
    reason: msg`Its sender may no longer send it.`,
    advice: msg`Send it yourself, or ask your administrator.`,
  },
  SENDER_NOT_REGISTERED: {
    reason: msg`Your number may not send texts to this destination.`,
    advice: msg`Send from another number, or ask your administrator.`,
  },
  TOO_MANY_TEXTS: { reason: msg`Too many texts were sent in a short time.`, advice: later },
  UNKNOWN_NUMBER: {
    reason: msg`The number does not exist or is not in service.`,
    advice: msg`Check the customer’s number.`,
  },
  UNREACHABLE: { reason: msg`The phone is off or cannot be reached.`, advice: later },
};
