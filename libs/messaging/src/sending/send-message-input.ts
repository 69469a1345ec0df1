import type { Message, MessageEncoding } from '../conversations';
import type { Refusal, Refused } from '../refusal';
import type { ReplacedCharacter } from '../text/replace-invisible';

/**
 * Ids are database ids. Either `conversationId` or `recordId`, or `newLeadName` with `phoneNumberId` and `to`; either `body` or
 * `templateId`.
 */
export interface SendMessageInput {
  readonly conversationId?: string | null;
  readonly recordId?: string | null;
  readonly to?: string | null;
  /** The name of the lead that is created if no record has the number. */
  readonly newLeadName?: string | null;
  readonly phoneNumberId?: string | null;
  readonly body?: string | null;
  readonly templateId?: string | null;
  readonly mediaUrls?: readonly string[] | null;
  /** Files that the sender uploaded. */
  readonly uploadIds?: readonly string[] | null;
  readonly sendAt?: Date | null;
  readonly cancelIfCustomerReplies?: boolean | null;
  /** In quiet hours, wait for their end instead of refusing the text. */
  readonly deferInQuietHours?: boolean | null;
  /** Words that hold the text, and that the sender has checked. */
  readonly confirmedWords?: readonly string[] | null;
  readonly idempotencyKey?: string | null;
  readonly expectedLastMessageId?: string | null;
}

export type SendMessageResult = { readonly kind: 'sent'; readonly message: Message } | Refused;

export interface MessagePreview {
  readonly body: string;
  readonly bodyWithGaps: string;
  readonly encoding: MessageEncoding;
  readonly segments: number;
  readonly nonGsmCharacters: readonly string[];
  readonly missingFields: readonly string[];
  readonly replacedCharacters: readonly ReplacedCharacter[];
  readonly refusals: readonly Refusal[];
}
