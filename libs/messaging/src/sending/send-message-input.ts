import type { Message, MessageEncoding } from '../conversations';
import type { Refusal } from '../refusal';

/** Ids are the database's own. Either `conversationId` or `recordId`; either `body` or `templateId`. */
export interface SendMessageInput {
  readonly conversationId?: string | null;
  readonly recordId?: string | null;
  readonly to?: string | null;
  readonly phoneNumberId?: string | null;
  readonly body?: string | null;
  readonly templateId?: string | null;
  readonly mediaUrls?: readonly string[] | null;
  readonly sendAt?: Date | null;
  /** Of a scheduled text: it is taken back when the customer writes before. */
  readonly cancelIfCustomerReplies?: boolean | null;
  /** Wait for the end of the number's quiet hours, where it would be refused for them. */
  readonly deferInQuietHours?: boolean | null;
  readonly idempotencyKey?: string | null;
  readonly expectedLastMessageId?: string | null;
}

export type SendMessageResult =
  | { readonly kind: 'sent'; readonly message: Message }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

export interface MessagePreview {
  readonly body: string;
  readonly encoding: MessageEncoding;
  readonly segments: number;
  readonly nonGsmCharacters: readonly string[];
  readonly missingFields: readonly string[];
  readonly refusals: readonly Refusal[];
}
