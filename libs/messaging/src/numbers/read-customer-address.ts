/** The sender of a text. We can only reply to an E.164 number. */
export interface CustomerAddress {
  readonly kind: 'e164' | 'short-code' | 'alphanumeric';
  /** E.164 with `+`, the digits of a short code, or a name as the carrier gives it. */
  readonly address: string;
}

const maxInputLength = 64;
/** The channel that a text came through, in front of a phone number. Other channels, such as WhatsApp, take no SMS. */
const channel = /^(?:rcs|sms|mms|tel):/i;
const e164 = /^\+[1-9]\d{1,14}$/;
const shortCode = /^\d{3,8}$/;
const numberWithoutPlus = /^[1-9]\d{8,14}$/;
const alphanumericSender = /^(?=.*\p{L})[\p{L}\p{N} ._&'-]{1,15}$/u;

/** `+` and 2 to 15 digits, nothing else: no national format, no punctuation. */
export function isE164(text: string): boolean {
  return e164.test(text);
}

/**
 * Reads a sender as a carrier gives it; null if it is not one. Checks for short codes first, because a phone number
 * library would take them for foreign numbers.
 */
export function readCustomerAddress(given: string): CustomerAddress | null {
  if (given.length > maxInputLength) return null;
  // Normalizes full-width digits and plus signs: otherwise they would be another customer.
  const text = given.normalize('NFKC').trim().replace(channel, '');
  if (shortCode.test(text)) return { kind: 'short-code', address: text };
  const digits = text.replace(/[\s().-]/g, '');
  if (isE164(digits)) return { kind: 'e164', address: digits };
  if (numberWithoutPlus.test(text)) return { kind: 'e164', address: `+${text}` };
  if (alphanumericSender.test(text)) return { kind: 'alphanumeric', address: text };
  return null;
}

/** Why an input that is not E.164 is refused. */
export const invalidNumber = 'Invalid phone number. Use E.164: + and 2 to 15 digits, like +15550100123.';
