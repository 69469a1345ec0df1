import type { Restore } from '../observations';

/** What went with the minutes between a state of the database and its restore. */
export interface Window {
  /** Whether the older state has no receipt of this, although it was acknowledged at that time. */
  lacksReceipt(eventId: string, acknowledgedAt: number): boolean;
  /** Whether the older state has no message with this text, although it was accepted at that time. */
  lacksMessage(body: string, acceptedAt: number): boolean;
  /** Whether a message with this id is in no state any more. */
  isForgotten(messageId: string): boolean;
}

/**
 * Being in the list of what a restore lost excuses nothing on its own: it must also have been acknowledged in the minutes
 * that the restore took away. What was acknowledged before is a loss that the restore does not explain.
 */
export function createWindow(restores: readonly Restore[]): Window {
  const lists = restores.map(({ pointAt, restoredAt, lostReceipts, lostMessages }) => ({
    isWithin: (at: number) => at >= pointAt && at <= restoredAt,
    receipts: new Set(lostReceipts),
    bodies: new Set(lostMessages.map(({ body }) => body)),
    ids: new Set(lostMessages.map(({ id }) => id)),
  }));
  return {
    lacksReceipt: (eventId, at) => lists.some(({ isWithin, receipts }) => isWithin(at) && receipts.has(eventId)),
    lacksMessage: (body, at) => lists.some(({ isWithin, bodies }) => isWithin(at) && bodies.has(body)),
    isForgotten: (id) => lists.some(({ ids }) => ids.has(id)),
  };
}
