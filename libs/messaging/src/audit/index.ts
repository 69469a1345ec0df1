/**
 * audit: who changed what and when.
 *
 * - Triggers of the tables write the entries, in the transaction of the change. No use case has to.
 * - Nothing changes an entry: entries are chained by hashes. An erasure takes values out; their digests stay.
 * - Texts in and out are no entries: messages tell of themselves.
 */
export {
  type Act,
  type AuditedRow,
  type ChainedChange,
  type ChainedEntry,
  type ChainLink,
  chainStart,
  digestOf,
  linkAfter,
} from './audit-chain';
