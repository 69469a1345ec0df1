import type { Message, MessageEncoding } from '../conversations';
import type { Refusal, Refused } from '../refusal';

/** Ids are database ids. Either `conversationId` or `recordId`; either `body` or `templateId`. */
export interface SendMessageInput {
  readonly conversationId?: string | null;
  readonly recordId?: string | null;
  readonly to?: string | null;
  readonly phoneNumberId?: string | null;
  readonly body?: string | null;
  readonly templateId?: string | null;
  readonly mediaUrls?: readonly string[] | null;
  readonly sendAt?: Date | null;
  readonly cancelIfCustomerReplies?: boolean | null;
  /** In quiet hours, wait for their end instead of refusing the text. */
  readonly deferInQuietHours?: boolean | null;
  readonly idempotencyKey?: string | null;
  readonly expectedLastMessageId?: string | null;
}

export type SendMessageResult = { readonly kind: 'sent'; readonly message: Message } | Refused;

export interface MessagePreview {
  readonly body: string;
  readonly encoding: MessageEncoding;
  readonly segments: number;
  readonly nonGsmCharacters: readonly string[];
  readonly missingFields: readonly string[];
  readonly refusals: readonly Refusal[];
}
