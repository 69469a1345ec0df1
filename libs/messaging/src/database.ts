import type { Owner, Role, Viewer } from '@patchbay/access';
import type { RecordType, RoutingDecision, RoutingQuestion } from '@patchbay/routing-domain';
import type {
  Conversation,
  ConversationWithOwners,
  DeliveryProblem,
  Media,
  Message,
  MessageEncoding,
  MessageStatus,
} from './conversations/message';
import type { QuietHours } from './sending/quiet-hours';
import type { CarrierName } from './carrier';
import type { Directory } from './directory/directory';
import type { DomainEvent } from './events/events';
import type { Job, JobName } from './jobs';
import type { Moves } from './corrections/moves';
import type { Receipt, ReceiptState } from './receiving/receipts';
import type { Parts } from './receiving/parts';
import type { Sends } from './sending/sends';
import type { Templates } from './templates/templates';

/** PostgreSQL, as the use cases see it: what is done in one transaction happens as a whole or not at all. */
export interface Database {
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
}

/** The stores, all on one transaction. */
export interface Transaction {
  readonly receipts: Receipts;
  readonly phoneNumbers: PhoneNumbers;
  readonly people: People;
  readonly records: Records;
  readonly conversations: Conversations;
  readonly messages: Messages;
  readonly moves: Moves;
  readonly parts: Parts;
  readonly sends: Sends;
  readonly consents: Consents;
  readonly notifications: Notifications;
  readonly directory: Directory;
  readonly templates: Templates;
  readonly jobs: Jobs;
  readonly outbox: Outbox;
}

export interface Receipts {
  load(id: string): Promise<Receipt | undefined>;
  /** The same, and keeps others from settling it. */
  lock(id: string): Promise<Receipt | undefined>;
  /** To be processed once more. */
  reopen(id: string): Promise<void>;
  /** A receipt ends once: as routed, duplicate, ignored or quarantined, with its cause. */
  settle(id: string, state: Exclude<ReceiptState, 'PENDING'>, cause: string | null, at: Date): Promise<void>;
}

/** How something is read that another transaction may be about to change. */
export interface Reading {
  /** Nobody changes its owner until this transaction ends: what is decided by it holds when it is committed. */
  readonly keepAsIs: boolean;
}

/** A number of ours. */
export interface PhoneNumber {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly carrier: CarrierName;
  readonly owner: Owner;
  /** Null where it sends at any hour. */
  readonly quietHours: QuietHours | null;
}

export interface PhoneNumbers {
  findByNumber(number: string, options: Reading): Promise<PhoneNumber | undefined>;
  findById(id: string): Promise<PhoneNumber | undefined>;
  /** Those assigned to the viewer or to a team of theirs. */
  usableBy(viewer: Viewer): Promise<PhoneNumber[]>;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

export interface People {
  /** The user, or the members of the team. */
  ofOwner(owner: Owner): Promise<Person[]>;
  /** The sales managers of the teams that these users belong to, and of `teamIds`. */
  salesManagersOf(userIds: readonly string[], teamIds: readonly string[]): Promise<Person[]>;
  administrators(): Promise<Person[]>;
  findById(id: string): Promise<Person | undefined>;
}

export interface RecordPhone {
  readonly number: string;
  readonly key: string;
}

/** A record with what sending to it and filling in a template take. */
export interface RecordDetails {
  readonly id: string;
  readonly type: RecordType;
  readonly name: string;
  readonly owner: Owner;
  readonly ownerName: string;
  readonly accountName: string | null;
  readonly contactName: string | null;
  /** An opportunity has those of its contact and its account. Numbers that cannot be called are among them. */
  readonly phones: readonly RecordPhone[];
}

export interface NewLead {
  readonly id: string;
  readonly name: string;
  readonly owner: Owner;
  readonly number: string;
  readonly numberKey: string;
  readonly at: Date;
}

export interface Records {
  /**
   * Waits until no other transaction works on texts of this customer number: two first texts of one unknown number
   * make one lead.
   */
  lockCustomer(numberKey: string): Promise<void>;
  /** What routing asks: the records that have the number, and where somebody moved the pair to. */
  routingQuestion(number: PhoneNumber, customerKey: string, options: Reading): Promise<RoutingQuestion>;
  addLead(lead: NewLead): Promise<void>;
  load(id: string): Promise<RecordDetails | undefined>;
  /** Whether a conversation of the record is within the viewer's sight. */
  hasConversationSeenBy(recordId: string, viewer: Viewer): Promise<boolean>;
}

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

export interface NewMessage {
  readonly id: string;
  readonly conversation: KeyedConversation;
  readonly direction: 'INBOUND' | 'OUTBOUND';
  readonly body: string;
  readonly media: readonly Media[];
  readonly status: MessageStatus;
  readonly encoding: MessageEncoding;
  readonly segments: number;
  readonly senderId: string | null;
  readonly routing: RoutingDecision | null;
  readonly carrier: CarrierName;
  readonly providerMessageId: string | null;
  readonly receiptId: string | null;
  readonly sendAt?: Date | null;
  readonly cancelIfCustomerReplies?: boolean;
  /** Made later than the conversation's last message where it is not. */
  readonly at: Date;
}

/** A message of ours on its way, with what its delivery asks. */
export interface MessageInDelivery {
  readonly message: Message;
  readonly conversation: KeyedConversation;
  readonly phoneNumber: PhoneNumber;
}

export interface Messages {
  /** Adds it to the end of its conversation. */
  add(message: NewMessage): Promise<Message>;
  findById(id: string): Promise<Message | undefined>;
  findByIds(ids: readonly string[]): Promise<Message[]>;
  /** Those that there are, oldest first; keeps others from moving or changing them. */
  lockAll(ids: readonly string[]): Promise<Message[]>;
  inboundExists(carrier: CarrierName, providerMessageId: string): Promise<boolean>;
  /** The number of ours that it goes out from. */
  phoneNumberOf(id: string): Promise<PhoneNumber | undefined>;
  /** Keeps others from changing its status meanwhile. */
  lockForDelivery(id: string): Promise<MessageInDelivery | undefined>;
  findOutboundId(carrier: CarrierName, providerMessageId: string): Promise<string | undefined>;
  /** Whoever had to decide about it need not any more. */
  setStatus(id: string, status: MessageStatus, problem: DeliveryProblem | null): Promise<void>;
  /** Leaves the status as it is. */
  setAttention(id: string, needsAttention: boolean, problem: DeliveryProblem | null): Promise<void>;
  /** Those that wait for their time, to this customer from this number; keeps others from changing them. */
  lockScheduled(phoneNumberId: string, customerKey: string): Promise<ScheduledMessage[]>;
  setProviderMessageId(id: string, providerMessageId: string): Promise<void>;
  providerMessageIdOf(id: string): Promise<string | null>;
}

export interface ScheduledMessage {
  readonly id: string;
  readonly isCanceledByReply: boolean;
}

/** What made a customer's consent change. */
export type ConsentSource = 'KEYWORD' | 'CARRIER' | 'USER';

export interface Consents {
  isOptedOut(phoneNumberId: string, customerKey: string): Promise<boolean>;
  /** Keeps the change and its source; false where it changed nothing. */
  change(change: {
    phoneNumberId: string;
    customerKey: string;
    isOptedOut: boolean;
    source: ConsentSource;
    messageId: string | null;
    userId: string | null;
    at: Date;
  }): Promise<boolean>;
}

export type NotificationKind =
  | 'NEW_MESSAGE'
  | 'MISSING_PRIVILEGE'
  | 'NEW_LEAD'
  | 'MESSAGE_FAILED'
  | 'CUSTOMER_OPTED_OUT'
  | 'UNATTENDED_MESSAGE'
  | 'MESSAGE_CANCELED'
  | 'MESSAGE_IN_DOUBT'
  | 'CUSTOMER_MAY_OPT_OUT';

export interface NewNotification {
  readonly id: string;
  readonly userId: string;
  readonly kind: NotificationKind;
  readonly title: string;
  readonly body: string;
  readonly conversationId: string | null;
  readonly messageId: string | null;
  readonly at: Date;
}

export interface Notifications {
  /** Adds those that the user has not had yet for that message and kind; returns the ones added. */
  add(notifications: readonly NewNotification[]): Promise<NewNotification[]>;
  /** Those of the user among `ids`, all of them where it is null; returns how many are left unread. */
  markRead(userId: string, ids: readonly string[] | null, at: Date): Promise<number>;
  /** Says how many there were. */
  removeBefore(at: Date): Promise<number>;
}

export interface Jobs {
  /** Whether there is such a job, claimed or not. */
  isPending(name: JobName, subjectId: string): Promise<boolean>;
  /** Due at once where `runAt` is null. */
  add(job: { name: JobName; subjectId: string; lane: string; runAt: Date | null }): Promise<void>;
  /** Ends the job with the transaction. Throws `LeaseLost` where the claim no longer holds. */
  finish(job: Job): Promise<void>;
  /** Ends the job where the claim still holds; whoever claimed it meanwhile will see what this transaction did. */
  finishIfHeld(job: Job): Promise<void>;
  /** Makes sure that the claim holds until the transaction ends. Throws `LeaseLost` where it does not. */
  hold(job: Job): Promise<void>;
}

export interface Outbox {
  append(events: readonly DomainEvent[]): Promise<void>;
  /** Forgets relayed events of before, all up to one of them and never the last; how many those were. */
  removeBefore(at: Date): Promise<number>;
}
