import { hasTextPrivilege, personOf, type Viewer } from '@patchbay/access';
import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import { isRecordVisible } from '../directory';
import { noTextPermission, refusal, type Refusal, refused, type Refused } from '../refusal';
import { mayMerge } from './may-merge';
import type { BeforeMerge, MergeableRecord } from './merges';
import { joinConversations } from './join-conversations';

export interface MergeRecordsInput {
  readonly fromId: string;
  readonly intoId: string;
  readonly dryRun: boolean;
}

/** How many of the conversations that a merge changes are named. */
export const maxConversationsNamed = 500;

export type MergeResult =
  | {
      readonly kind: 'merged';
      /** The record that remains. */
      readonly recordId: string;
      /** The record that became part of it, or is a record of its own again. */
      readonly fromId: string;
      /** Null in a dry run, and after an undo. */
      readonly mergeId: string | null;
      readonly conversationsMoved: number;
      readonly conversationsJoined: number;
      /** Those that have other messages now, or another record; at most `maxConversationsNamed`. */
      readonly conversationIds: readonly string[];
      /** Those that became part of others and are empty now; at most `maxConversationsNamed`. */
      readonly emptiedIds: readonly string[];
    }
  | Refused;

/** So many messages of conversations that become part of another one take a few seconds. */
const maxMessages = 20_000;

/** Makes one record part of another one. */
export function mergeRecords(
  { database, now, newId }: Dependencies,
  viewer: Viewer,
  { fromId, intoId, dryRun }: MergeRecordsInput,
): Promise<MergeResult> {
  return database.transaction(async (tx): Promise<MergeResult> => {
    if (!hasTextPrivilege(viewer.role)) return refused(noTextPermission);
    const asked = await findBoth(tx, viewer, fromId, intoId);
    if ('kind' in asked) return asked;
    await tx.merges.lockRecords([fromId, intoId]);
    // Read them again: someone else may have merged them while we waited for the locks.
    const pair = await findBoth(tx, viewer, fromId, intoId);
    if ('kind' in pair) return pair;

    const before = await tx.merges.stateBefore(fromId, intoId);
    const joining = before.conversations.filter(({ joinsId }) => joinsId !== null);
    const messages = await tx.merges.messagesOf(joining.map(({ id }) => id));
    if (messages.length > maxMessages)
      return refused(
        refusal(
          'INVALID_INPUT',
          `They share conversations with ${messages.length} messages; ${maxMessages} is the most.`,
        ),
      );
    const merge = { id: newId(), fromId, intoId, mergedBy: personOf(viewer), at: now(), before };
    if (!dryRun) {
      await tx.merges.add(merge, messages);
      await joinConversations(tx, before, messages);
      await tx.outbox.append([{ type: 'access-changed' }]);
    }
    return {
      kind: 'merged',
      recordId: intoId,
      fromId,
      mergeId: dryRun ? null : merge.id,
      ...countConversations(before),
      ...nameConversations(before),
    };
  });
}

export function countConversations({ conversations }: BeforeMerge) {
  const joined = conversations.filter(({ joinsId }) => joinsId !== null).length;
  return { conversationsMoved: conversations.length - joined, conversationsJoined: joined };
}

function nameConversations({ conversations }: BeforeMerge) {
  return {
    conversationIds: [...new Set(conversations.map(({ id, joinsId }) => joinsId ?? id))].slice(
      0,
      maxConversationsNamed,
    ),
    emptiedIds: conversations
      .filter(({ joinsId }) => joinsId !== null)
      .map(({ id }) => id)
      .slice(0, maxConversationsNamed),
  };
}

const notFound = (from: unknown, into: unknown): Refusal[] => [
  ...(from === undefined ? [refusal('NOT_FOUND', 'The record to merge was not found.', 'fromId')] : []),
  ...(into === undefined ? [refusal('NOT_FOUND', 'The record to merge it into was not found.', 'intoId')] : []),
];

interface Pair {
  readonly from: MergeableRecord;
  readonly into: MergeableRecord;
}

async function findBoth(tx: Transaction, viewer: Viewer, fromId: string, intoId: string): Promise<Pair | Refused> {
  const [from, into] = [await findVisible(tx, viewer, fromId), await findVisible(tx, viewer, intoId)];
  if (from === undefined || into === undefined) return refused(...notFound(from, into));
  if (!mayMerge(viewer, from))
    return refused(
      refusal('FORBIDDEN', 'You can merge leads that a text created for you. Ask your administrator to merge others.'),
    );
  const fault = faultOf({ from, into });
  return fault === null ? { from, into } : refused(fault);
}

async function findVisible(tx: Transaction, viewer: Viewer, id: string): Promise<MergeableRecord | undefined> {
  const found = await tx.merges.findRecord(id);
  return found !== undefined && (await isRecordVisible(tx, viewer, found)) ? found : undefined;
}

function faultOf({ from, into }: Pair): Refusal | null {
  if (from.id === into.id) return refusal('INVALID_INPUT', 'A record can’t be merged into itself.', 'intoId');
  if (from.mergedIntoId !== null) return refusal('TOO_LATE', `${from.name} was already merged.`, 'fromId');
  if (into.mergedIntoId !== null)
    return refusal('TOO_LATE', `${into.name} was merged itself. Merge into the record that it became.`, 'intoId');
  const isQualified = from.type === 'LEAD' && (into.type === 'CONTACT' || into.type === 'ACCOUNT');
  return from.type === into.type || isQualified
    ? null
    : refusal('INVALID_INPUT', 'Merge records of the same type, or a lead into a contact or an account.', 'intoId');
}
