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

/** A company number and a customer: all texts between them. */
export type NumberPair = Pick<NewConversation, 'phoneNumberId' | 'customerKey'>;

/** A conversation with the key that is the same for all spellings of the customer's number. */
export interface KeyedConversation extends ConversationWithOwners {
  readonly customerKey: string;
}

/** The texts of a pair of numbers that came within a minute, under any record. */
export interface Burst {
  /** When the first of them arrived. */
  readonly startedAt: Date;
  readonly texts: number;
}

export interface Conversations {
  /** Finds or creates the conversation of a pair of numbers under a record, and locks it. */
  open(conversation: NewConversation): Promise<KeyedConversation>;
  findById(id: string): Promise<KeyedConversation | undefined>;
  /** Finds it and keeps others from adding to it. */
  lock(id: string): Promise<KeyedConversation | undefined>;
  /** The record's conversation with this customer number, on one of these numbers, that has the latest message. */
  findLatest(
    recordId: string,
    customerKey: string,
    phoneNumberIds: readonly string[],
  ): Promise<Conversation | undefined>;
  /** The conversation of a pair of numbers that has the latest message, under any record. */
  findLatestOfPair(pair: NumberPair): Promise<string | undefined>;
  /** All customer numbers of the record's conversations. */
  customerNumbersOf(recordId: string): Promise<RecordPhone[]>;
  /**
   * Recomputes what follows from their messages: the last one, since when the customer waits, and whether a text is here by a
   * close decision. A conversation without messages is empty and no longer listed.
   */
  summarize(ids: readonly string[]): Promise<void>;
  /** Marks everything so far as read by this user, or everything up to that time. */
  markRead(id: string, userId: string, upTo: Date | null): Promise<void>;
  /** Marks everything from that time on as unread by this user, or the customer's last message. */
  markUnread(id: string, userId: string, from: Date | null): Promise<void>;
}
