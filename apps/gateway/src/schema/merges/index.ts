/**
 * merges: records that turn out to be one customer become one record, in the API.
 *
 * - Merged records stay: their IDs keep resolving, and `mergedInto` says where their conversations are.
 * - A merge can be undone until something depends on it.
 */
import { MergeRecordsResolver } from './merge-records.resolver';
import { MergedIntoResolver } from './merged-into.resolver';
import { UndoMergeResolver } from './undo-merge.resolver';

export const mergesResolvers = [MergedIntoResolver, MergeRecordsResolver, UndoMergeResolver] as const;
