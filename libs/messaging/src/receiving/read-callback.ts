import { type CarrierEvent, type Carriers, newAccountMs, type StoredCallback, UnreadableCallback } from '../carrier';
import { because, type Cause, type Receipt } from './receipts';

/**
 * The ingress can know a new account before this worker does: what came over it in its first seconds waits, instead of
 * being set aside until somebody retries it.
 */
export function mayBeOfNewAccount(
  carriers: Carriers,
  { carrier, receivedAt }: Pick<Receipt, 'carrier' | 'receivedAt'>,
  at: Date,
): boolean {
  return carriers.get(carrier) === undefined && at.getTime() - receivedAt.getTime() < newAccountMs;
}

/** Reads a stored callback. A worker has to settle one that can't be read, too, so this never throws. */
export function readCallback(
  carriers: Carriers,
  receipt: StoredCallback & Pick<Receipt, 'carrier'>,
): CarrierEvent | { readonly kind: 'unreadable'; readonly cause: Cause } {
  const carrier = carriers.get(receipt.carrier);
  if (carrier === undefined)
    return {
      kind: 'unreadable',
      cause: because('CARRIER_NOT_SET_UP', `The carrier ${receipt.carrier} is not set up here. Set it up, then retry.`),
    };
  try {
    return carrier.read(receipt);
  } catch (error) {
    if (error instanceof UnreadableCallback) return { kind: 'unreadable', cause: because('UNREADABLE', error.message) };
    throw error;
  }
}
