/** Why the API did not do what a user asked for. The messages are written for that user. */
export const refusalCodes = [
  'NOT_FOUND',
  'FORBIDDEN',
  'EMPTY_BODY',
  'BODY_TOO_LONG',
  'INVALID_NUMBER',
  'NO_PHONE_NUMBER',
  'NUMBER_NOT_ASSIGNED',
  'RECIPIENT_OPTED_OUT',
  'OPT_IN_NEEDED',
  'TEMPLATE_FIELD_MISSING',
  'TEMPLATE_INVALID',
  'CONVERSATION_CHANGED',
  'IDEMPOTENCY_CONFLICT',
  'QUIET_HOURS',
  'NEEDS_CONFIRMATION',
  'COUNTRY_NOT_ALLOWED',
  'TOO_MANY_SENDS',
  'TOO_LATE',
  'LEGAL_HOLD',
  'MEDIA_NOT_SUPPORTED',
  'FILE_TOO_LARGE',
  'UPLOAD_NOT_READY',
  'TOO_MANY_UPLOADS',
  'CARRIER_FAILED',
  'INVALID_INPUT',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  readonly code: RefusalCode;
  /** What is wrong and what to do about it. */
  readonly message: string;
  /** The wrong input field, from the root of the input; null if it is not one field. */
  readonly path: readonly string[] | null;
  /** With QUIET_HOURS: when the text may be sent. */
  readonly earliestSendAt?: Date;
  /** With NEEDS_CONFIRMATION: what the sender has to confirm. */
  readonly words?: readonly string[];
}

/** The result of a use case that changed nothing. */
export interface Refused {
  readonly kind: 'refused';
  readonly refusals: readonly Refusal[];
}

export function refusal(code: RefusalCode, message: string, ...path: string[]): Refusal {
  return { code, message, path: path.length > 0 ? path : null };
}

export function refused(...refusals: readonly Refusal[]): Refused {
  return { kind: 'refused', refusals };
}

export const noTextPermission = refusal(
  'FORBIDDEN',
  "You don't have permission to read or send texts. Ask your administrator for the salesperson role.",
);

export function quietHoursRefusal(earliest: Date, advice: string, ...path: string[]): Refusal {
  const message = `It's quiet hours where the customer is, until ${earliest.toISOString()}. ${advice}`;
  return { ...refusal('QUIET_HOURS', message, ...path), earliestSendAt: earliest };
}

/** The text has words that its sender has to confirm. */
export function wordsRefusal(words: readonly string[]): Refusal {
  const named = words.map((word) => `"${word}"`).join(', ');
  const message = `Your company asks to check texts with these words: ${named}. Confirm them with confirmedWords.`;
  return { ...refusal('NEEDS_CONFIRMATION', message, 'confirmedWords'), words };
}
