/**
 * merges: two records that are one customer become one, and undoing it.
 *
 * - Conversations of the merged record go to the one that remains. Two of the same pair of numbers become one, in order.
 * - The merged record stays, with its id, name and explanations. It has no numbers, so no text is routed to it.
 * - A merge holds the locks of all customers of both records, so a text that arrives at the same time comes before it or
 *   follows it.
 * - An undo restores what was before, until something depends on the merge.
 *
 * It does not compare records: users and CRMs say which two are one.
 */
export { maxConversationsNamed, mergeRecords, type MergeRecordsInput, type MergeResult } from './merge-records';
export type {
  BeforeMerge,
  ConversationInMerge,
  Merge,
  MergeableRecord,
  Merges,
  MessageInMerge,
  MoveInMerge,
  PhoneInMerge,
} from './merges';
export { undoMerge } from './undo-merge';
