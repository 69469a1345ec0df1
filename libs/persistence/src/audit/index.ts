export { AuditChangeEntity } from './audit-change.entity';
export { AuditEntryEntity } from './audit-entry.entity';
export {
  type AuditChangeView,
  type AuditEntryView,
  type AuditFilter,
  type AuditQueries,
  createAuditQueries,
  maxAuditChanges,
} from './audit-queries';
export { type AuditTrail, createAuditTrail } from './audit-trail';
export { type AuditFindings, verifyAuditLog } from './verify-audit-log';
