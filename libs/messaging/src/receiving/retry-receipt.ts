import type { Database } from '../database';
import { refusal, type Refusal } from '../refusal';
import type { Receipt } from './receipts';

export type RetryReceiptResult =
  | { readonly kind: 'reopened'; readonly receipt: Receipt }
  | { readonly kind: 'refused'; readonly receipt: Receipt | null; readonly refusals: readonly Refusal[] };

/**
 * What was set aside is processed once more, after whatever kept it from its end was put right. Whoever calls has asked
 * whether the viewer may. `id` is null where the caller's id is none of a receipt.
 */
export function retryReceipt(
  { database }: { readonly database: Database },
  id: string | null,
): Promise<RetryReceiptResult> {
  return database.transaction(async (tx): Promise<RetryReceiptResult> => {
    const receipt = id === null ? undefined : await tx.receipts.lock(id);
    if (receipt === undefined)
      return { kind: 'refused', receipt: null, refusals: [refusal('NOT_FOUND', 'There is no such receipt.', 'id')] };
    if (receipt.state !== 'QUARANTINED' && receipt.state !== 'IGNORED')
      return {
        kind: 'refused',
        receipt,
        refusals: [refusal('TOO_LATE', `It was not set aside: its state is ${receipt.state}.`, 'id')],
      };
    await tx.receipts.reopen(receipt.id);
    const name = receipt.kind === 'status' ? 'record-delivery-status' : 'route-inbound';
    await tx.jobs.add({ name, subjectId: receipt.id, lane: `retry:${receipt.id}`, runAt: null });
    return { kind: 'reopened', receipt: { ...receipt, state: 'PENDING', cause: null, settledAt: null } };
  });
}
