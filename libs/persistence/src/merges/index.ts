/**
 * merges: records that became part of another one, and what an undo restores.
 *
 * Invariants: a merged record has no numbers and no conversation with messages; `merged_into_id` leads to a record that is
 * not merged itself. It changes records, conversations and moves of other features by SQL, in one statement for each table.
 */
export { createMergeStore } from './merge-store';
export { MergeEntity } from './merge.entity';
export { MergedMessageEntity } from './merged-message.entity';
