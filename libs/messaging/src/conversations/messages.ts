import type { RoutingDecision, RoutingQuestion } from '@patchbay/routing-domain';
import type { CarrierName } from '../carrier';
import type { PhoneNumber } from '../directory';
import type { Burst, KeyedConversation } from './conversations';
import type { DeliveryProblem, Media, Message, MessageEncoding, MessageStatus } from './message';

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
  /** An inbound text's question without any move, for the undo of the move that it follows. */
  readonly withoutMove?: RoutingQuestion;
  readonly carrier: CarrierName;
  readonly carrierMessageId: string | null;
  readonly receiptId: string | null;
  readonly sendAt?: Date | null;
  readonly cancelIfCustomerReplies?: boolean;
  readonly isExcess?: boolean;
  /** Of an inbound text: the burst of its pair of numbers from now on. */
  readonly burst?: Burst;
  /** Moved to just after the conversation's last message if it is not later. */
  readonly at: Date;
}

/** A message with the conversation and the number that it goes through. */
export interface MessageInDelivery {
  readonly message: Message;
  readonly conversation: KeyedConversation;
  readonly phoneNumber: PhoneNumber;
}

export interface Messages {
  /** Adds it to the end of its conversation. A text follows the latest move of its numbers, a reply the text it answers. */
  add(message: NewMessage): Promise<Message>;
  findById(id: string): Promise<Message | undefined>;
  findByIds(ids: readonly string[]): Promise<Message[]>;
  /** Those that exist, oldest first; keeps others from moving or changing them. */
  lockAll(ids: readonly string[]): Promise<Message[]>;
  inboundExists(carrier: CarrierName, carrierMessageId: string): Promise<boolean>;
  /** The number that it is sent from. */
  phoneNumberOf(id: string): Promise<PhoneNumber | undefined>;
  /** An outbound message; keeps others from changing its status. */
  lockForDelivery(id: string): Promise<MessageInDelivery | undefined>;
  findOutboundId(carrier: CarrierName, carrierMessageId: string): Promise<string | undefined>;
  /** Also clears `needsAttention`. */
  setStatus(id: string, status: MessageStatus, problem: DeliveryProblem | null): Promise<void>;
  /** Does not change the status. */
  setAttention(id: string, needsAttention: boolean, problem: DeliveryProblem | null): Promise<void>;
  /** Scheduled messages from this number to this customer; keeps others from changing them. */
  lockScheduled(phoneNumberId: string, customerKey: string): Promise<ScheduledMessage[]>;
  setCarrierMessageId(id: string, carrierMessageId: string): Promise<void>;
  carrierMessageIdOf(id: string): Promise<string | null>;
}

export interface ScheduledMessage {
  readonly id: string;
  readonly isCanceledByReply: boolean;
}
