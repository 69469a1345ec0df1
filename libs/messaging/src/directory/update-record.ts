import { canAdminister, canSeeRecordOwnedBy, hasTextPrivilege, type Owner, type Viewer } from '@patchbay/access';
import type { Dependencies } from '../dependencies';
import type { Leaver } from '../handover';
import { noTextPermission, refusal, type Refusal, refused } from '../refusal';
import type { RecordResult } from './claim-record';
import type { RecordRow } from './directory';
import { isRecordVisible } from './is-record-visible';
import { isSame } from './is-same';
import { faultOfName } from './row-checks';

/** What is left out stays as it is. Null clears a first or last name. */
export interface UpdateRecordInput {
  readonly id: string;
  readonly name?: string | null;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly owner?: Owner | null;
  readonly isActive?: boolean | null;
}

/** Administrators change any record, sellers a lead that a text created for them, which they keep or give to a teammate. */
export function updateRecord(
  { database, now }: Dependencies,
  viewer: Viewer,
  input: UpdateRecordInput,
): Promise<RecordResult> {
  return database.transaction(async (tx): Promise<RecordResult> => {
    if (!hasTextPrivilege(viewer.role)) return refused(noTextPermission);
    // Owners are locked before what they own.
    const owner = input.owner == null ? undefined : await tx.handOvers.lockOwner(input.owner);
    const [record] = await tx.directory.records.lock([], [input.id]);
    if (record === undefined || !(await isRecordVisible(tx, viewer, record)))
      return refused(refusal('NOT_FOUND', 'Record not found.', 'id'));
    const faults = [...faultsOf(viewer, record, input), ...faultsOfOwner(viewer, input, owner)];
    if (faults.length > 0) return refused(...faults);

    const changed: RecordRow = {
      ...record,
      name: input.name ?? record.name,
      firstName: input.firstName === undefined ? record.firstName : input.firstName,
      lastName: input.lastName === undefined ? record.lastName : input.lastName,
      owner: input.owner ?? record.owner,
      isActive: input.isActive ?? record.isActive,
    };
    if (isSame(changed, record)) return { kind: 'written', recordId: record.id };
    await tx.directory.records.write([{ ...changed, updatedAt: now() }]);
    if (!isSame(changed.owner, record.owner)) await tx.outbox.append([{ type: 'access-changed' }]);
    return { kind: 'written', recordId: record.id };
  });
}

function faultsOf(viewer: Viewer, record: RecordRow, input: UpdateRecordInput): Refusal[] {
  if (record.mergedIntoId !== null)
    return [refusal('TOO_LATE', `${record.name} was merged into another record. Change that one.`, 'id')];
  const isTheirLead = record.externalId === null && canSeeRecordOwnedBy(viewer, record.owner);
  if (!canAdminister(viewer) && !isTheirLead)
    return [
      refusal('FORBIDDEN', 'You can change leads that a text created for you. The CRM changes other records.', 'id'),
    ];
  return [
    ...(['name', 'firstName', 'lastName'] as const).flatMap((field) => {
      const fault = input[field] == null ? null : faultOfName(input[field]);
      return fault === null ? [] : [refusal('INVALID_INPUT', `${field} ${fault}.`, field)];
    }),
    ...(['name', 'owner', 'isActive'] as const).flatMap((field) =>
      input[field] === null
        ? [refusal('INVALID_INPUT', 'It can’t be empty. Leave it out to keep it as it is.', nameOf(field))]
        : [],
    ),
  ];
}

const nameOf = (field: string) => (field === 'owner' ? 'ownerId' : field);

function faultsOfOwner(viewer: Viewer, { owner }: UpdateRecordInput, found: Leaver | undefined): Refusal[] {
  if (owner == null) return [];
  if (found === undefined) return [refusal('NOT_FOUND', 'No such user or team.', 'ownerId')];
  if (!found.isActive)
    return [refusal('INVALID_INPUT', `${found.name} is not active. Choose somebody who is.`, 'ownerId')];
  const isWithinTeam = owner.kind === 'user' ? viewer.teamMateIds.has(owner.id) : viewer.teamIds.has(owner.id);
  return canAdminister(viewer) || owner.id === viewer.userId || isWithinTeam
    ? []
    : [refusal('FORBIDDEN', 'Give it to somebody in your team. Your administrator can give it to others.', 'ownerId')];
}
