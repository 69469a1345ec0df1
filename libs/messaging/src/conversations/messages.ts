import type { RoutingDecision, RoutingQuestion } from '@patchbay/routing-domain';
import type { CarrierName } from '../carrier';
import type { PhoneNumber } from '../directory';
import type { Burst, KeyedConversation, NewConversation, NumberPair } from './conversations';
import type { Confirmation } from '../sending';
import type {
  Automation,
  DeliveryProblem,
  Media,
  Message,
  MessageEncoding,
  MessageReaction,
  MessageStatus,
  Work,
} from './message';

export interface NewMessage {
  readonly id: string;
  readonly conversation: KeyedConversation;
  readonly body: string;
  readonly media: readonly Media[];
  readonly status: MessageStatus;
  readonly encoding: MessageEncoding;
  readonly segments: number;
  readonly senderId: string | null;
  readonly accountId: string | null;
  readonly automation?: Automation | null;
  readonly carrier: CarrierName;
  readonly sendAt?: Date | null;
  readonly cancelIfCustomerReplies?: boolean;
  readonly templateId?: string | null;
  readonly idempotencyKey?: string | null;
  readonly confirmation?: Confirmation | null;
  /** Moved to just after the conversation's last message if it is not later. */
  readonly at: Date;
}

/** An inbound text for the conversation of its pair of numbers under a record. */
export interface NewText extends CarrierText {
  readonly id: string;
  /** The id is for a new conversation: another one of the pair and the record may exist. */
  readonly conversation: Omit<NewConversation, 'at'>;
  readonly body: string;
  readonly media: readonly Media[];
  readonly encoding: MessageEncoding;
  readonly segments: number;
  readonly routing: RoutingDecision;
  /** Its question without any move, for the undo of the move that it follows; null if its pair was not moved. */
  readonly withoutMove: RoutingQuestion | null;
  readonly isExcess: boolean;
  readonly reaction: MessageReaction | null;
  /** The burst of its pair of numbers from now on. */
  readonly burst: Burst;
  /** Null if it came without a callback. */
  readonly receiptId: string | null;
}

/** With what people do about its conversation. */
export interface PlacedText extends Work {
  readonly id: string;
  readonly conversationId: string;
  readonly createdAt: Date;
}

/** A text as its carrier names it. */
export interface CarrierText {
  readonly carrier: CarrierName;
  readonly carrierMessageId: string;
}

/** A message with the conversation and the number that it goes through. */
export interface MessageInDelivery {
  readonly message: Message;
  readonly conversation: KeyedConversation;
  readonly phoneNumber: PhoneNumber;
}

/** An outbound message. Others can't change its status until the transaction ends. */
export interface LockedDelivery extends MessageInDelivery {
  /** The carrier that it was queued for. */
  readonly carrier: CarrierName;
  readonly carrierMessageId: string | null;
}

/** What an outbound message becomes. */
export interface DeliveryState extends Pick<Message, 'id' | 'status' | 'problem' | 'needsAttention'> {
  readonly carrierMessageId: string | null;
}

/** What one of our numbers and a customer said lately, under any record. */
export interface PairHistory {
  /** Of a day, the latest `maxPairTexts`. */
  readonly texts: readonly {
    readonly isOurs: boolean;
    readonly isAway: boolean;
    readonly body: string;
    readonly createdAt: Date;
  }[];
  /** When the latest away message was added; null if none was in a month. */
  readonly lastAwayAt: Date | null;
  /** The customer's number belongs to us, too. */
  readonly isOurNumber: boolean;
}

export const maxPairTexts = 100;

export interface Messages {
  /**
   * Adds an outbound message to the end of its conversation. A reply follows the move of the text that it answers. After an
   * away message, the customer still waits.
   */
  add(message: NewMessage): Promise<Message>;
  /**
   * Adds inbound texts, in this order, to the ends of their conversations, which are opened if they don't exist. Each gets
   * the time `at`, or a millisecond after the last message. A text follows the latest move of its numbers.
   */
  addTexts(texts: readonly NewText[], at: Date): Promise<PlacedText[]>;
  /** Texts of the customer before that time, and all that we sent. */
  pairHistory(pair: KeyedConversation, before: Date): Promise<PairHistory>;
  findById(id: string): Promise<Message | undefined>;
  findByIds(ids: readonly string[]): Promise<Message[]>;
  /** Those that exist, oldest first; keeps others from moving or changing them. */
  lockAll(ids: readonly string[]): Promise<Message[]>;
  /** The latest outbound messages of a conversation that were handed to the carrier, newest first. */
  latestSent(conversationId: string, max: number): Promise<Pick<Message, 'id' | 'body' | 'media'>[]>;
  /** The first message reacts to the second one, which changes at this time. */
  linkReaction(id: string, reactionToId: string, at: Date): Promise<void>;
  /** The files of an inbound message, and the carrier that has them; none if it is outbound. */
  filesOf(id: string): Promise<{ readonly carrier: CarrierName; readonly media: readonly Media[] } | undefined>;
  setFiles(id: string, media: readonly Media[]): Promise<void>;
  /** Which of these texts of a carrier are stored already. */
  existingTexts(texts: readonly CarrierText[]): Promise<CarrierText[]>;
  /** The numbers that messages are sent from, by the id of the message. */
  phoneNumbersOf(ids: readonly string[]): Promise<ReadonlyMap<string, PhoneNumber>>;
  /** An outbound message; keeps others from changing its status. */
  lockForDelivery(id: string): Promise<LockedDelivery | undefined>;
  /** The outbound messages among these, in any order. */
  lockDeliveries(ids: readonly string[]): Promise<LockedDelivery[]>;
  /** The outbound messages with these names; the latest one if several have the same. */
  findOutboundIds(texts: readonly CarrierText[]): Promise<(CarrierText & { readonly id: string })[]>;
  /** Outbound messages that may be a text that a carrier took, though it has not named them: with its body, and due by then. */
  findUnnamed(pair: NumberPair, text: { readonly body: string; readonly at: Date }): Promise<string[]>;
  /** Lock them with `lockDeliveries`. */
  setStates(states: readonly DeliveryState[]): Promise<void>;
  /** The text and the time of a scheduled message. Lock it with `lockForDelivery`. */
  rewrite(
    id: string,
    text: Pick<Message, 'body' | 'encoding' | 'segments' | 'confirmation'> & { readonly sendAt: Date },
  ): Promise<void>;
  /** Does not change the status. */
  setAttention(id: string, needsAttention: boolean, problem: DeliveryProblem | null): Promise<void>;
  /** The conversations among these whose pair of numbers has scheduled messages. */
  withScheduled(conversationIds: readonly string[]): Promise<Set<string>>;
  /** Scheduled messages from these numbers to these customers, the earliest ids first. */
  findScheduledTo(
    pairs: readonly { readonly phoneNumberId: string; readonly customerKey: string }[],
    max: number,
  ): Promise<string[]>;
  /** Scheduled messages from this number to this customer; keeps others from changing them. */
  lockScheduled(phoneNumberId: string, customerKey: string): Promise<ScheduledMessage[]>;
}

export interface ScheduledMessage {
  readonly id: string;
  readonly isCanceledByReply: boolean;
}
