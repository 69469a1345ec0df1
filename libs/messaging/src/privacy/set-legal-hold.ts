import { canAdminister, personOf, type Viewer } from '@patchbay/access';
import type { Dependencies } from '../dependencies';
import { refusal, refused, type Refused } from '../refusal';

export type HoldResult = { readonly kind: 'written'; readonly recordId: string } | Refused;

/** UTF-16 units. */
export const maxHoldReason = 500;

/** Keeps a record and its texts from being erased or deleted for their age; without a reason, no longer. */
export function setLegalHold(
  { database, now }: Dependencies,
  viewer: Viewer,
  { recordId, reason }: { readonly recordId: string; readonly reason: string | null },
): Promise<HoldResult> {
  return database.transaction(async (tx): Promise<HoldResult> => {
    if (!canAdminister(viewer) || viewer.account !== undefined)
      return refused(refusal('FORBIDDEN', 'Only an administrator may hold a record.'));
    if (reason !== null && (reason.trim() === '' || reason.length > maxHoldReason))
      return refused(refusal('INVALID_INPUT', `Give a reason of 1 to ${maxHoldReason} characters.`, 'reason'));
    const [record] = await tx.directory.records.lock([], [recordId]);
    if (record === undefined) return refused(refusal('NOT_FOUND', 'Record not found.', 'recordId'));
    if (reason === null) await tx.holds.release(recordId);
    else await tx.holds.place({ recordId, reason, placedBy: personOf(viewer), placedAt: now() });
    return { kind: 'written', recordId };
  });
}
