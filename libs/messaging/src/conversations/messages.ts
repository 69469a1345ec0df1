import type { RoutingDecision } from '@patchbay/routing-domain';
import type { CarrierName } from '../carrier';
import type { PhoneNumber } from '../directory';
import type { KeyedConversation } from './conversations';
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
  readonly carrier: CarrierName;
  readonly carrierMessageId: string | null;
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
  inboundExists(carrier: CarrierName, carrierMessageId: string): Promise<boolean>;
  /** The number of ours that it goes out from. */
  phoneNumberOf(id: string): Promise<PhoneNumber | undefined>;
  /** Keeps others from changing its status meanwhile. */
  lockForDelivery(id: string): Promise<MessageInDelivery | undefined>;
  findOutboundId(carrier: CarrierName, carrierMessageId: string): Promise<string | undefined>;
  /** Whoever had to decide about it need not any more. */
  setStatus(id: string, status: MessageStatus, problem: DeliveryProblem | null): Promise<void>;
  /** Leaves the status as it is. */
  setAttention(id: string, needsAttention: boolean, problem: DeliveryProblem | null): Promise<void>;
  /** Those that wait for their time, to this customer from this number; keeps others from changing them. */
  lockScheduled(phoneNumberId: string, customerKey: string): Promise<ScheduledMessage[]>;
  setCarrierMessageId(id: string, carrierMessageId: string): Promise<void>;
  carrierMessageIdOf(id: string): Promise<string | null>;
}

export interface ScheduledMessage {
  readonly id: string;
  readonly isCanceledByReply: boolean;
}
