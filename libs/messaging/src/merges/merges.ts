import type { Owner } from '@patchbay/access';
import type { RecordType } from '@patchbay/routing-domain';
import type { Relocation } from '../corrections';

/** A record that may be merged. */
export interface MergeableRecord {
  readonly id: string;
  readonly type: RecordType;
  readonly name: string;
  readonly owner: Owner;
  readonly isActive: boolean;
  /** Null for a lead that a text created, until a CRM claims it. */
  readonly externalId: string | null;
  readonly mergedIntoId: string | null;
}

/** A conversation of the record that is merged. */
export interface ConversationInMerge {
  readonly id: string;
  readonly phoneNumberId: string;
  readonly customerKey: string;
  /** The conversation of the same pair of numbers under the other record, which it becomes part of; null if there is none. */
  readonly joinsId: string | null;
  /** How many messages it has, together with the conversation that it joins. */
  readonly messages: number;
}

export interface PhoneInMerge {
  readonly kind: string;
  readonly number: string;
  readonly key: string;
}

/** A standing move of one of its pairs of numbers, as it was before. */
export interface MoveInMerge {
  readonly id: string;
  readonly fromConversationId: string;
  readonly toConversationId: string;
  readonly toRecordId: string;
}

/** What a merge changes, as it was before. */
export interface BeforeMerge {
  readonly isActive: boolean;
  readonly conversations: readonly ConversationInMerge[];
  /** The numbers of both records. */
  readonly phones: { readonly from: readonly PhoneInMerge[]; readonly into: readonly PhoneInMerge[] };
  readonly moves: readonly MoveInMerge[];
  /** Records that name it as their account or contact, and those that were merged into it before. */
  readonly accountOf: readonly string[];
  readonly contactOf: readonly string[];
  readonly mergedBefore: readonly string[];
  /** Notes of conversations that become part of other ones. Merges of earlier versions have none. */
  readonly notes?: readonly { readonly id: string; readonly conversationId: string }[];
}

export interface Merge {
  readonly id: string;
  readonly fromId: string;
  readonly intoId: string;
  /** Null for a service account. */
  readonly mergedBy: string | null;
  readonly at: Date;
  readonly before: BeforeMerge;
}

/** A message of a conversation that becomes part of another one, as it was before. */
export interface MessageInMerge extends Relocation {
  readonly conversationId: string;
}

export interface Merges {
  findRecord(id: string): Promise<MergeableRecord | undefined>;
  /** Keeps texts of all their customers, and everybody else who changes the records, waiting. */
  lockRecords(ids: readonly string[]): Promise<void>;
  /** What merging would change. Lock the records first. */
  stateBefore(fromId: string, intoId: string): Promise<BeforeMerge>;
  messagesOf(conversationIds: readonly string[]): Promise<MessageInMerge[]>;
  /** Stores the merge and makes all changes, except for those of the messages. */
  add(merge: Merge, messages: readonly MessageInMerge[]): Promise<void>;
  findById(id: string): Promise<(Merge & { readonly isUndone: boolean }) | undefined>;
  /** The messages that the merge brought to other conversations, as they were before. */
  messagesBefore(id: string): Promise<MessageInMerge[]>;
  /** Whether texts came to its conversations since, or they were moved, or the records were merged again. */
  isBuiltOn(merge: Merge): Promise<boolean>;
  /** Reverts the changes of `add`. */
  undo(merge: Merge, undoneBy: string | null, at: Date): Promise<void>;
}
