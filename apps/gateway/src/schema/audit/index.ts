/**
 * audit: who changed what and when, in the API.
 *
 * - Only administrators read it, and only people: a service account would tell it elsewhere.
 * - Nothing here writes it; `operation-rules.ts` says who acts, and triggers of the database write the entries.
 */
export { AuditEntry, subjectsOf, toAuditEntry, toChange } from './audit-entry';

import { AuditEntriesResolver } from './audit-entries.resolver';

export const auditResolvers = [AuditEntriesResolver] as const;
