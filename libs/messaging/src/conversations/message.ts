import type { ConversationOwners } from '@patchbay/access';
import type { RoutingDecision } from '@patchbay/routing-domain';

export type MessageDirection = 'INBOUND' | 'OUTBOUND';

export type MessageStatus =
  | 'RECEIVED'
  | 'SCHEDULED'
  | 'QUEUED'
  | 'SENDING'
  | 'SENT'
  | 'DELIVERED'
  | 'UNDELIVERED'
  | 'FAILED'
  | 'CANCELED';

export type MessageEncoding = 'GSM7' | 'UCS2';

export interface Media {
  readonly url: string;
  readonly contentType: string;
}

/** Why a text did not arrive, in words for its sender. */
export interface DeliveryProblem {
  /** The carrier's own error code. */
  readonly carrierCode: string | null;
  readonly reason: string;
  readonly advice: string;
}

export interface Message {
  readonly id: string;
  readonly conversationId: string;
  readonly direction: MessageDirection;
  readonly body: string;
  readonly media: readonly Media[];
  readonly status: MessageStatus;
  readonly problem: DeliveryProblem | null;
  readonly encoding: MessageEncoding;
  readonly segments: number;
  /** The user who sent it; null for an inbound message, for an automatic reply, and if a service account sent it. */
  readonly senderId: string | null;
  /** The service account that sent it; null otherwise. */
  readonly accountId: string | null;
  /** Strictly increases within a conversation: it is the order of the history. */
  readonly createdAt: Date;
  readonly sendAt: Date | null;
  /** A user has to decide: it is unknown whether the text was sent, or whether it still should be. */
  readonly needsAttention: boolean;
  /** An inbound text that is one of too many in a minute: it notifies nobody and gets no reply. */
  readonly isExcess: boolean;
  readonly routing: RoutingDecision | null;
}

/** All texts between one of our numbers and one customer number, under one record. */
export interface Conversation {
  readonly id: string;
  readonly recordId: string;
  readonly phoneNumberId: string;
  readonly customerNumber: string;
  readonly lastMessageId: string | null;
  readonly updatedAt: Date;
}

/** A conversation with the owners that decide who may see it. */
export interface ConversationWithOwners extends Conversation {
  readonly owners: ConversationOwners;
}
