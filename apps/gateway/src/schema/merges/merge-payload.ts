import { maxConversationsNamed, type MergeResult } from '@patchbay/messaging';
import { ID, Int } from 'type-graphql';
import { find, findAll, type Loaders } from '../../loaders';
import { Conversation, toConversation } from '../conversations';
import { CustomerRecord, toRecord } from '../directory';
import { globalId } from '../global-id';
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
  from: {
    type: () => CustomerRecord,
    map: (record: CustomerRecord) => record,
    description:
      'The record that became part of it, or after `undoMerge` is a record of its own again. Null if the merge was refused.',
  },
  conversations: {
    type: () => [Conversation],
    map: (conversations: Conversation[]) => conversations,
    ifRefused: [],
    description: `The conversations that have other messages now, or another record, as far as the viewer may see them; the first ${maxConversationsNamed}. In a dry run, those that would.`,
  },
  emptiedConversationIds: {
    type: () => [ID],
    map: (ids: readonly string[]) => ids.map((id) => globalId('Conversation', id)),
    ifRefused: [],
    description: `IDs of conversations that became part of others, for client caches: they are empty and no longer listed. The first ${maxConversationsNamed}; none after \`undoMerge\`.`,
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
  const { recordId, fromId, conversationIds, emptiedIds, ...counts } = result;
  return mergePayload.of({
    ...counts,
    record: await find(loaders.record, recordId, toRecord),
    from: await find(loaders.record, fromId, toRecord),
    conversations: await findAll(loaders.conversation, conversationIds, toConversation),
    emptiedConversationIds: emptiedIds,
  });
}
