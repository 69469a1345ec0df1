import type { MergeResult } from '@patchbay/messaging';
import { ID, Int } from 'type-graphql';
import { find, type Loaders } from '../../loaders';
import { CustomerRecord, toRecord } from '../directory';
import { createHandle } from '../handle';
import { createPayload } from '../payload';

/** Its IDs are for `undoMerge`. */
export const mergeHandle = createHandle('Merge');

const asIs = (count: number) => count;

export const mergePayload = createPayload('MergeRecordsPayload', 'Result of `mergeRecords` or `undoMerge`.', {
  record: {
    type: () => CustomerRecord,
    map: (record: CustomerRecord) => record,
    description: 'The remaining record. Null if the merge was refused.',
  },
  mergeId: {
    type: () => ID,
    map: mergeHandle.write,
    description: 'Pass it to `undoMerge`. Null if it was refused, in a dry run, and after `undoMerge`.',
  },
  conversationsMoved: {
    type: () => Int,
    map: asIs,
    ifRefused: 0,
    description:
      'Conversations that belong to the remaining record now, or would in a dry run. After `undoMerge`, those that went back.',
  },
  conversationsJoined: {
    type: () => Int,
    map: asIs,
    ifRefused: 0,
    description: 'Conversations with the same pair of numbers that became one, in order.',
  },
});

export async function payloadOf(result: MergeResult, loaders: Loaders): Promise<object> {
  if (result.kind === 'refused') return mergePayload.of(result);
  return mergePayload.of({ ...result, record: await find(loaders.record, result.recordId, toRecord) });
}
