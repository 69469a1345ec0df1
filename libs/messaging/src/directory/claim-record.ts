import type { RecordType } from '@patchbay/routing-domain';
import type { Dependencies } from '../dependencies';
import { refusal, type Refusal, refused, type Refused } from '../refusal';
import type { RecordRow } from './directory';
import { faultOfName } from './row-checks';

export interface ClaimRecordInput {
  readonly id: string;
  /** The record's id in the CRM. */
  readonly externalId: string;
  /** Undefined or null for a lead. */
  readonly type?: RecordType | null;
  /** Undefined or null to leave it as it is. */
  readonly name?: string | null;
}

/** `recordId` is of the record that was asked for. */
export type RecordResult = { readonly kind: 'written'; readonly recordId: string } | Refused;

/** Connects a lead that a text created to the CRM's record. Doing it again changes nothing. */
export function claimRecord({ database, now }: Dependencies, input: ClaimRecordInput): Promise<RecordResult> {
  const { id, externalId, name } = input;
  return database.transaction(async (tx): Promise<RecordResult> => {
    const faults = (['externalId', 'name'] as const).flatMap((field) => {
      const fault = input[field] == null ? null : faultOfName(input[field]);
      return fault === null ? [] : [refusal('INVALID_INPUT', `${field} ${fault}.`, field)];
    });
    if (faults.length > 0) return refused(...faults);
    const type = input.type ?? 'LEAD';
    const rows = await tx.directory.records.lock([{ type, externalId }], [id]);
    const record = rows.find((row) => row.id === id);
    if (record === undefined) return refused(refusal('NOT_FOUND', 'Record not found.', 'id'));
    if (record.externalId === externalId && record.type === type) return { kind: 'written', recordId: id };
    const fault = faultOfClaim(record, { type, other: rows.find((row) => row.id !== id) });
    if (fault !== null) return refused(fault);
    await tx.directory.records.write([{ ...record, externalId, type, name: name ?? record.name, updatedAt: now() }]);
    return { kind: 'written', recordId: id };
  });
}

function faultOfClaim(
  record: RecordRow,
  { type, other }: { readonly type: RecordType; readonly other: RecordRow | undefined },
): Refusal | null {
  if (record.mergedIntoId !== null)
    return refusal('TOO_LATE', `${record.name} was merged into another record. Claim that one.`, 'id');
  if (record.externalId !== null)
    return refusal('TOO_LATE', `${record.name} belongs to ${record.externalId} in the CRM already.`, 'id');
  if (other !== undefined)
    return refusal(
      'INVALID_INPUT',
      `${other.name} has this externalId. Merge the lead into it with mergeRecords.`,
      'externalId',
    );
  return type === 'OPPORTUNITY'
    ? refusal(
        'INVALID_INPUT',
        'A lead has numbers of its own, and an opportunity has none. Claim it as a contact.',
        'type',
      )
    : null;
}
