import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import { refusal, refused, type Refused } from '../refusal';
import type { Receipt } from './receipts';

export type RetryReceiptResult =
  | { readonly kind: 'reopened'; readonly receipt: Receipt }
  | (Refused & { readonly receipt: Receipt | null });

/** Processes a receipt again, after its cause was fixed. The caller has checked the viewer's permission. */
export function retryReceipt({ database }: Dependencies, id: string | null): Promise<RetryReceiptResult> {
  return database.transaction(async (tx): Promise<RetryReceiptResult> => {
    const receipt = id === null ? undefined : await tx.receipts.lock(id);
    if (receipt === undefined) return { ...refused(refusal('NOT_FOUND', 'Receipt not found.', 'id')), receipt: null };
    if (receipt.state !== 'QUARANTINED' && receipt.state !== 'IGNORED') {
      const message = `Only quarantined or ignored receipts can be retried. This one is ${receipt.state}.`;
      return { ...refused(refusal('TOO_LATE', message, 'id')), receipt };
    }
    const [reopened] = await reopen(tx, [receipt]);
    return { kind: 'reopened', receipt: reopened! };
  });
}

/** Makes locked receipts pending again, with a job for each. Returns them as they are now. */
export async function reopen(tx: Transaction, receipts: readonly Receipt[]): Promise<Receipt[]> {
  await tx.receipts.reopen(receipts.map(({ id }) => id));
  await tx.jobs.add(
    ...receipts.map(({ id, kind }) => ({
      name: kind === 'status' ? ('record-delivery-status' as const) : ('route-inbound' as const),
      subjectId: id,
      lane: `retry:${id}`,
      runAt: null,
    })),
  );
  return receipts.map((receipt) => ({
    ...receipt,
    ...{ state: 'PENDING', cause: null, causeCode: null, missingNumber: null, dismissalReason: null, settledAt: null },
  }));
}
