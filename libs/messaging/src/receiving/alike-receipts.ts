import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import { refusal, refused, type Refused } from '../refusal';
import { dismiss } from './dismiss-receipt';
import type { Receipt } from './receipts';
import { reopen } from './retry-receipt';

/** How many one call takes. */
export const maxAlike = 500;

export type AlikeReceiptsResult =
  | { readonly kind: 'changed'; readonly receipts: readonly Receipt[]; readonly hasMore: boolean }
  | Refused;

type WithDatabase = Pick<Dependencies, 'database'>;

/** Processes quarantined receipts with the same cause again. The caller has checked the viewer's permission. */
export const retryReceipts = ({ database }: WithDatabase, id: string): Promise<AlikeReceiptsResult> =>
  database.transaction((tx) => changeAlike(tx, id, (receipts) => reopen(tx, receipts)));

/**
 * Decides that nothing is done about quarantined receipts with the same cause. They can still be retried one by one. The
 * caller has checked the viewer's permission.
 */
export const dismissReceipts = (
  { database }: WithDatabase,
  id: string,
  reason: string | null,
): Promise<AlikeReceiptsResult> =>
  database.transaction((tx) => changeAlike(tx, id, (receipts) => dismiss(tx, receipts, reason)));

/** This one, and all others that were quarantined for the same cause: the same missing number, or the same code. */
async function changeAlike(
  tx: Transaction,
  id: string,
  change: (receipts: readonly Receipt[]) => Promise<Receipt[]>,
): Promise<AlikeReceiptsResult> {
  const [receipt] = await tx.receipts.load([id]);
  if (receipt === undefined) return refused(refusal('NOT_FOUND', 'Receipt not found.', 'id'));
  if (receipt.state !== 'QUARANTINED') {
    const message = `Only quarantined receipts can be retried or dismissed together. This one is ${receipt.state}.`;
    return refused(refusal('TOO_LATE', message, 'id'));
  }
  const found = await tx.receipts.lockAlike(receipt, maxAlike + 1);
  return { kind: 'changed', receipts: await change(found.slice(0, maxAlike)), hasMore: found.length > maxAlike };
}
