import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DeliveryProblemCode } from '../../generated/graphql';

/** Why texts failed, in a few words. */
export const causeNames: Readonly<Record<DeliveryProblemCode, MessageDescriptor>> = {
  OPTED_OUT: msg`The customer opted out`,
  OPT_IN_NEEDED: msg`The customer has not opted in`,
  NOT_A_MOBILE: msg`The number takes no texts`,
  UNREACHABLE: msg`The phone was out of reach`,
  UNKNOWN_NUMBER: msg`The number does not exist`,
  BLOCKED_BY_CARRIER: msg`Blocked by the customer or their carrier`,
  CONTENT_REFUSED: msg`A carrier refused what was in it`,
  SENDER_NOT_REGISTERED: msg`Our number is not registered there`,
  ACCOUNT_PROBLEM: msg`A problem of the carrier account`,
  CARRIER_AWAY: msg`The carrier was out of reach`,
  TOO_MANY_TEXTS: msg`Too many texts in that time`,
  EXPIRED: msg`It took too long`,
  IN_DOUBT: msg`Not known whether it was sent`,
  CUSTOMER_REPLIED: msg`The customer replied first`,
  CUSTOMER_MAY_OPT_OUT: msg`The customer may want no more texts`,
  SENDER_NOT_ALLOWED: msg`The sender may no longer send it`,
  NUMBER_RETIRED: msg`Our number was retired`,
  QUIET_HOURS: msg`Quiet hours`,
  COUNTRY_NOT_ALLOWED: msg`The company sends no texts to that country`,
  INTERNAL_ERROR: msg`A fault of this installation`,
  OTHER: msg`Another cause`,
};
