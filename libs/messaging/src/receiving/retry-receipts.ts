import type { Dependencies } from '../dependencies';
import { refusal, refused, type Refused } from '../refusal';
import type { Receipt } from './receipts';
import { reopen } from './retry-receipt';

/** How many are retried by one call. */
export const maxRetried = 500;

export type RetryReceiptsResult =
  | { readonly kind: 'reopened'; readonly receipts: readonly Receipt[]; readonly hasMore: boolean }
  | Refused;

/**
 * Processes a quarantined receipt again, and all others that were quarantined for the same cause: the same missing number,
 * or the same code. The caller has checked the viewer's permission.
 */
export function retryReceipts({ database }: Pick<Dependencies, 'database'>, id: string): Promise<RetryReceiptsResult> {
  return database.transaction(async (tx): Promise<RetryReceiptsResult> => {
    const [receipt] = await tx.receipts.load([id]);
    if (receipt === undefined) return refused(refusal('NOT_FOUND', 'Receipt not found.', 'id'));
    if (receipt.state !== 'QUARANTINED') {
      const message = `Only quarantined receipts can be retried together. This one is ${receipt.state}.`;
      return refused(refusal('TOO_LATE', message, 'id'));
    }
    const found = await tx.receipts.lockAlike(receipt, maxRetried + 1);
    const receipts = await reopen(tx, found.slice(0, maxRetried));
    return { kind: 'reopened', receipts, hasMore: found.length > maxRetried };
  });
}
