/**
 * handover: what belongs to a user, a team or a number, and giving it to somebody else.
 *
 * Invariants: one statement for each table; a number always has exactly one owner without an end in `number_ownership`. It
 * changes users, teams, numbers, records, templates and scheduled messages of other features by SQL.
 */
export { createHandOverStore } from './hand-over-store';
export { NumberOwnershipEntity } from './number-ownership.entity';
export { createOwnershipQueries, maxOwnerships, type OwnershipQueries, type OwnershipView } from './ownership-queries';
export { PlannedTransferEntity } from './planned-transfer.entity';
