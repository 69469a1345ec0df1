/** Why something that a person asked for was not done; each has words for that person. */
export const refusalCodes = [
  'NOT_FOUND',
  'FORBIDDEN',
  'EMPTY_BODY',
  'BODY_TOO_LONG',
  'INVALID_NUMBER',
  'NO_PHONE_NUMBER',
  'NUMBER_NOT_ASSIGNED',
  'RECIPIENT_OPTED_OUT',
  'TEMPLATE_FIELD_MISSING',
  'TEMPLATE_INVALID',
  'CONVERSATION_CHANGED',
  'IDEMPOTENCY_CONFLICT',
  'QUIET_HOURS',
  'TOO_LATE',
  'INVALID_INPUT',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  readonly code: RefusalCode;
  /** What is wrong and what to do about it. */
  readonly message: string;
  /** The input field at fault, from the input's root; null where it is no single field. */
  readonly path: readonly string[] | null;
  /** Of QUIET_HOURS: when it may be sent. */
  readonly earliestSendAt?: Date;
}

export function refusal(code: RefusalCode, message: string, ...path: string[]): Refusal {
  return { code, message, path: path.length > 0 ? path : null };
}

/** `what` the person can do, told behind the moment from which on it may go out. */
export function quietHoursRefusal(
  { name }: { readonly name: string },
  earliest: Date,
  what: string,
  ...path: string[]
): Refusal {
  const message = `${name} sends nothing at that hour where the customer is. From ${earliest.toISOString()} on it may: ${what}`;
  return { ...refusal('QUIET_HOURS', message, ...path), earliestSendAt: earliest };
}
