/**
 * handover: users who leave, teams that close, and numbers that change hands or retire.
 *
 * - A call says what changes hands. All but those that bring back or retire have a dry run, which only says so.
 * - One transaction hands everything over. History keeps the names of those who left.
 * - Who may see what changes with it immediately, for open sockets, too.
 * - A text to somebody who left always reaches somebody: owners that are active, those who step in, or administrators.
 *
 * It deletes nothing.
 */
export { reactivateUser, reopenTeam } from './come-back';
export { closeTeam, deactivateUser, type LeaveInput } from './leave';
export { retirePhoneNumber, type RetireInput } from './retire-phone-number';
export { transferDueNumber, transferPhoneNumber, type TransferInput } from './transfer-phone-number';
export {
  type Assets,
  type HandOverResult,
  type HandOvers,
  type Leaver,
  maxAssets,
  noAssets,
  type PlannedTransfer,
  type Scope as HandOverScope,
} from './hand-overs';
