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
    await tx.receipts.reopen(receipt.id);
    const name = receipt.kind === 'status' ? 'record-delivery-status' : 'route-inbound';
    await tx.jobs.add({ name, subjectId: receipt.id, lane: `retry:${receipt.id}`, runAt: null });
    return {
      kind: 'reopened',
      receipt: { ...receipt, state: 'PENDING', cause: null, causeCode: null, settledAt: null },
    };
  });
}
