import { canAdminister, personOf as userOf, type Viewer } from '@patchbay/access';
import type { Dependencies } from '../dependencies';
import { refusal, refused, type Refused } from '../refusal';
import type { CustomerExport } from './customer-exports';

export type ExportResult = { readonly kind: 'requested'; readonly export: CustomerExport } | Refused;

/** One after the other: each reads much. */
const lane = 'exports';

/** Has a job write everything that is known of a person into a file. While it does, the same call returns the same export. */
export function exportCustomer(
  { database, now, newId }: Dependencies,
  viewer: Viewer,
  { recordId }: { readonly recordId: string },
): Promise<ExportResult> {
  return database.transaction(async (tx): Promise<ExportResult> => {
    const requestedBy = userOf(viewer);
    if (!canAdminister(viewer) || requestedBy === null)
      return refused(refusal('FORBIDDEN', 'Only an administrator may export a customer.'));
    const [record] = await tx.directory.records.lock([], [recordId]);
    const person = record && (await tx.erasures.personOf(recordId));
    if (person === undefined) return refused(refusal('NOT_FOUND', 'Record not found.', 'recordId'));
    const running = await tx.exports.findRunning(recordId);
    if (running !== undefined) return { kind: 'requested', export: running };
    const added: CustomerExport = {
      ...{ id: newId(), recordId, recordIds: person.recordIds },
      state: 'RUNNING',
      ...{ requestedBy, requestedAt: now(), size: null, downloadedAt: null },
    };
    await tx.exports.add(added);
    await tx.jobs.add({ name: 'build-export', subjectId: added.id, lane, runAt: null });
    return { kind: 'requested', export: added };
  });
}
