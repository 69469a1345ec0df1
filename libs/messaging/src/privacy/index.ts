/**
 * privacy: giving out what is known of a person, removing them everywhere, and keeping what a court wants to see.
 *
 * - An export has all that an erasure would remove; it ends with its time, or with the person.
 * - An erasure is one transaction; a job then searches callbacks that belong to no message.
 * - What is held is neither erased nor deleted for its age.
 * - The log of erasures names no one, and is replayed after a backup was restored.
 */
export type { Archive, ArchivedFile, OpenArchive } from './archive';
export { abandonExport, buildExport, type BuildExportDependencies } from './build-export';
export {
  type CustomerExport,
  type CustomerExports,
  type ExportedFile,
  type ExportedRow,
  exportKey,
  type ExportPage,
  type ExportPlace,
  type ExportState,
  type LooseCallback,
} from './customer-exports';
export { type EraseResult, eraseCustomer, replayErasure } from './erase-customer';
export type { Erasure, Erasures, LegalHold, LegalHolds, Person, PersonCounts } from './erasures';
export { exportCustomer, type ExportResult } from './export-customer';
export { finishErasure } from './finish-erasure';
export { removeExports, type RemoveExportsDependencies } from './remove-exports';
export { type HoldResult, maxHoldReason, setLegalHold } from './set-legal-hold';
