import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ReceiptCauseCode, ReceiptState } from '../../generated/graphql';
import type { CallbackItem } from './operations';

export const stateLooks = {
  QUARANTINED: { name: msg`Set aside`, className: 'state-bad' },
  PENDING: { name: msg`Waiting for a worker`, className: 'state-wait' },
  ROUTED: { name: msg`Processed`, className: 'state-good' },
  DUPLICATE: { name: msg`Arrived twice`, className: 'state-good' },
  IGNORED: { name: msg`No action`, className: 'state-good' },
} satisfies Record<ReceiptState, unknown>;

/** Of those, the ones that an administrator set aside for good. */
export const dismissedLook = { name: msg`Dismissed`, className: 'state-wait' };

export const causes = {
  ARRIVED_BEFORE: msg`The text had arrived before.`,
  CARRIER_NOT_SET_UP: msg`Its carrier is not set up here.`,
  INVALID_SENDER: msg`The sender is not a number, a short code or a name.`,
  KEPT_FAILING: msg`It failed several times.`,
  NOT_OUR_MESSAGE: msg`It is about a text that was not sent from here.`,
  NO_ACTION_NEEDED: msg`It is about nothing that is used here.`,
  PART_OF_TEXT: msg`It is a part of a long text.`,
  UNKNOWN_PHONE_NUMBER: msg`The text went to a number that your company does not have here.`,
  UNREADABLE: msg`It is not what the carrier describes.`,
} satisfies Record<ReceiptCauseCode, unknown>;

/** Null if there is nothing to add to the state. */
export const causeText = ({ cause, causeCode }: Pick<CallbackItem, 'cause' | 'causeCode'>): string | null =>
  causeCode === null ? cause : i18n._(causes[causeCode]);
