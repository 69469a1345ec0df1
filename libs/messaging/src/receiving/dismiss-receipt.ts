import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import { refusal, refused, type RefusalCode, type Refused } from '../refusal';
import { isDismissed, type Receipt } from './receipts';

export type ChangeReceiptResult =
  | { readonly kind: 'changed'; readonly receipt: Receipt }
  | (Refused & { readonly receipt: Receipt | null });

type WithDatabase = Pick<Dependencies, 'database'>;

/** Decides that nothing is done about a quarantined receipt. The caller has checked the viewer's permission. */
export const dismissReceipt = (
  { database }: WithDatabase,
  id: string,
  reason: string | null,
): Promise<ChangeReceiptResult> =>
  database.transaction(async (tx): Promise<ChangeReceiptResult> => {
    const receipt = await tx.receipts.lock(id);
    if (receipt === undefined) return refuse(null, 'NOT_FOUND', 'Receipt not found.');
    if (receipt.state !== 'QUARANTINED')
      return refuse(receipt, 'TOO_LATE', `Only quarantined receipts can be dismissed. This one is ${receipt.state}.`);
    const [dismissed] = await dismiss(tx, [receipt], reason);
    return { kind: 'changed', receipt: dismissed! };
  });

/** Takes a dismissal back: the receipt is quarantined again. The caller has checked the viewer's permission. */
export const restoreReceipt = ({ database }: WithDatabase, id: string): Promise<ChangeReceiptResult> =>
  database.transaction(async (tx): Promise<ChangeReceiptResult> => {
    const receipt = await tx.receipts.lock(id);
    if (receipt === undefined) return refuse(null, 'NOT_FOUND', 'Receipt not found.');
    if (!isDismissed(receipt))
      return refuse(receipt, 'TOO_LATE', 'Only dismissed receipts can be restored. This one is not dismissed.');
    if (receipt.rawBody.length === 0)
      return refuse(receipt, 'TOO_LATE', 'Nothing is left of this receipt: the customer was erased.');
    await tx.receipts.restore(id);
    return { kind: 'changed', receipt: { ...receipt, state: 'QUARANTINED', dismissalReason: null } };
  });

/** Dismisses quarantined receipts that are locked. Returns them as they are now. */
export async function dismiss(
  tx: Transaction,
  receipts: readonly Receipt[],
  reason: string | null,
): Promise<Receipt[]> {
  const kept = reason?.trim() || null;
  await tx.receipts.dismiss(
    receipts.map(({ id }) => id),
    kept,
  );
  return receipts.map((receipt) => ({ ...receipt, state: 'IGNORED', dismissalReason: kept }));
}

const refuse = (receipt: Receipt | null, code: RefusalCode, message: string): ChangeReceiptResult => ({
  ...refused(refusal(code, message, 'id')),
  receipt,
});
