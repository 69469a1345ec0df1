import { type CarrierEvent, type Carriers, UnreadableCallback } from '../carrier';
import type { Receipt } from './receipts';

/** Reads a stored callback. A worker has to settle one that can't be read, too, so this never throws. */
export function readCallback(
  carriers: Carriers,
  receipt: Receipt,
): CarrierEvent | { readonly kind: 'unreadable'; readonly cause: string } {
  const carrier = carriers.get(receipt.carrier);
  if (carrier === undefined)
    return { kind: 'unreadable', cause: `The carrier ${receipt.carrier} is not set up here. Set it up, then retry.` };
  try {
    return carrier.read(receipt);
  } catch (error) {
    if (error instanceof UnreadableCallback) return { kind: 'unreadable', cause: error.message };
    throw error;
  }
}
