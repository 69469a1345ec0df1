import type { RecordPhone } from '../directory';
import type { Conversation, ConversationWithOwners } from './message';

export interface NewConversation {
  readonly id: string;
  readonly recordId: string;
  readonly phoneNumberId: string;
  readonly customerNumber: string;
  readonly customerKey: string;
  readonly at: Date;
}

/** A conversation with the key under which its customer's spellings meet. */
export interface KeyedConversation extends ConversationWithOwners {
  readonly customerKey: string;
}

export interface Conversations {
  /** Finds the conversation of a pair of numbers under a record, or begins it, and keeps others from adding to it. */
  open(conversation: NewConversation): Promise<KeyedConversation>;
  findById(id: string): Promise<KeyedConversation | undefined>;
  /** The same, and keeps others from adding to it. */
  lock(id: string): Promise<KeyedConversation | undefined>;
  /** Of those under the record with this customer number, the one talked in last on one of these numbers. */
  findLatest(
    recordId: string,
    customerKey: string,
    phoneNumberIds: readonly string[],
  ): Promise<Conversation | undefined>;
  /** The customer numbers that the record was ever talked with under. */
  customerNumbersOf(recordId: string): Promise<RecordPhone[]>;
  /** Finds out anew what was said last in them; one that has no messages left is empty and no longer listed. */
  summarise(ids: readonly string[]): Promise<void>;
  /** All that was said so far counts as read by this user; a mark never goes back. */
  markRead(id: string, userId: string): Promise<void>;
}
