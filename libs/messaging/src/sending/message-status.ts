import type { CarrierStatus } from '../carrier';
import type { DeliveryProblem, MessageStatus } from '../conversations';

/** A status only moves to a later step, and never leaves the last one. */
const steps: Readonly<Record<MessageStatus, number>> = {
  SCHEDULED: 0,
  QUEUED: 1,
  SENDING: 2,
  SENT: 3,
  DELIVERED: 4,
  UNDELIVERED: 4,
  FAILED: 4,
  CANCELED: 4,
  RECEIVED: 4,
};

const statusOf: Readonly<Record<CarrierStatus, MessageStatus>> = {
  queued: 'SENDING',
  sending: 'SENDING',
  sent: 'SENT',
  delivered: 'DELIVERED',
  undelivered: 'UNDELIVERED',
  failed: 'FAILED',
};

export function messageStatusOf(status: CarrierStatus): MessageStatus {
  return statusOf[status];
}

export function isFinal(status: MessageStatus): boolean {
  return steps[status] === 4;
}

export function movesForward(from: MessageStatus, to: MessageStatus): boolean {
  return steps[to] > steps[from];
}

export function isFailure(status: MessageStatus): boolean {
  return status === 'FAILED' || status === 'UNDELIVERED';
}

/** For a failure without a cause. */
export const unexplainedProblem: DeliveryProblem = {
  code: 'OTHER',
  carrierCode: null,
  reason: 'The carrier could not deliver the text and did not say why.',
  advice: 'Check the number and send again, or reach the customer another way.',
};
