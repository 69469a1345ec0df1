import type { ConversationOwners } from '@patchbay/access';
import type { RoutingDecision } from '@patchbay/routing-domain';
import type { Confirmation } from '../sending';

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

export interface Media extends Partial<FileFacts> {
  /** Where its carrier has it, or where a user said that it is; empty for an upload. */
  readonly url: string;
  readonly contentType: string;
  /** The file in the file store, once it is there. */
  readonly fileId?: string;
}

/** What was found out about a file; null for what its carrier did not tell. A file that was not looked at has none. */
export interface FileFacts {
  /** In bytes. */
  readonly size: number | null;
  /** In pixels, of a picture as it is shown. */
  readonly width: number | null;
  readonly height: number | null;
  readonly fileName: string | null;
}

/** Why a text did not arrive, for programs. They never change: clients translate them, and they are stored. */
export const deliveryProblemCodes = [
  'OPTED_OUT',
  'OPT_IN_NEEDED',
  'NOT_A_MOBILE',
  'UNREACHABLE',
  'UNKNOWN_NUMBER',
  'BLOCKED_BY_CARRIER',
  'CONTENT_REFUSED',
  'SENDER_NOT_REGISTERED',
  'ACCOUNT_PROBLEM',
  'CARRIER_AWAY',
  'TOO_MANY_TEXTS',
  'EXPIRED',
  'IN_DOUBT',
  'CUSTOMER_REPLIED',
  'CUSTOMER_MAY_OPT_OUT',
  'SENDER_NOT_ALLOWED',
  'NUMBER_RETIRED',
  'QUIET_HOURS',
  'COUNTRY_NOT_ALLOWED',
  'INTERNAL_ERROR',
  'OTHER',
] as const;
export type DeliveryProblemCode = (typeof deliveryProblemCodes)[number];

/** Why a text did not arrive, in words for its sender. */
export interface DeliveryProblem {
  readonly code: DeliveryProblemCode;
  /** The carrier's own error code. */
  readonly carrierCode: string | null;
  readonly reason: string;
  readonly advice: string;
}

/** A reaction from a phone, which came as a text. */
export interface MessageReaction {
  readonly emoji: string;
  /** It takes an earlier reaction back. */
  readonly isRemoval: boolean;
}

/** What sent a text that nobody wrote: an answer to a keyword, or the away message of the number. */
export const automationKinds = ['HELP', 'OPT_OUT', 'OPT_IN', 'AWAY'] as const;
export type AutomationKind = (typeof automationKinds)[number];

/** Why it was sent. */
export const automationReasons = ['KEYWORD', 'OUTSIDE_HOURS', 'HOLIDAY', 'AWAY_UNTIL'] as const;
export type AutomationReason = (typeof automationReasons)[number];

export interface Automation {
  readonly kind: AutomationKind;
  readonly reason: AutomationReason;
  /** Of an answer to a keyword, like `en`; null for an away message. */
  readonly language: string | null;
  /** The text of the customer that it answers. */
  readonly inReplyToId: string;
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
  /** What sent it if nobody did; null for a text of a user or a program, and for automatic ones of earlier versions. */
  readonly automation: Automation | null;
  /** Strictly increases within a conversation: it is the order of the history. */
  readonly createdAt: Date;
  /** The last change of its status, what is wrong with it, or its conversation; it grows. Null if there was none. */
  readonly updatedAt: Date | null;
  readonly sendAt: Date | null;
  readonly cancelIfCustomerReplies: boolean;
  /** The template it was made from, which may have changed or be gone. */
  readonly templateId: string | null;
  /** The key that its sender sent it with. Show it to nobody else. */
  readonly idempotencyKey: string | null;
  /** Who confirmed words that hold a text; null if it has none. */
  readonly confirmation: Confirmation | null;
  /** A user has to decide: it is unknown whether the text was sent, or whether it still should be. */
  readonly needsAttention: boolean;
  /** An inbound text that is one of too many in a minute: it notifies nobody and gets no reply. */
  readonly isExcess: boolean;
  readonly routing: RoutingDecision | null;
  /** What it is if it is a reaction; null for a text. */
  readonly reaction: MessageReaction | null;
  /** The message that it reacts to; null for a text, and if that message was not found. */
  readonly reactionToId: string | null;
  /** When a reaction to it was last added or taken back; null if there was none. */
  readonly reactedAt: Date | null;
}

export type WorkState = 'OPEN' | 'DONE' | 'SNOOZED';

/** What people do about a conversation, for everyone who sees it. */
export interface Work {
  readonly state: WorkState;
  /** If it is snoozed. */
  readonly snoozedUntil: Date | null;
  readonly assigneeId: string | null;
  /** The time of the first text of the customer that nobody answered or closed; null if there is none. */
  readonly waitingSince: Date | null;
  /** A text is here by a close decision that nobody confirmed. */
  readonly isAmbiguous: boolean;
}

/** All texts between one of our numbers and one customer number, under one record. */
export interface Conversation extends Work {
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
