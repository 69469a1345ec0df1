/** Who a text came from, as far as it can be told: only an E.164 number can be answered. */
export interface CustomerAddress {
  readonly kind: 'e164' | 'short-code' | 'alphanumeric';
  /** E.164 with `+`; of a short code its digits, of a name the carrier's text. */
  readonly address: string;
}

const maxInputLength = 64;
const e164 = /^\+[1-9]\d{1,14}$/;
const shortCode = /^\d{3,8}$/;
const numberWithoutPlus = /^[1-9]\d{8,14}$/;
const alphanumericSender = /^(?=.*\p{L})[\p{L}\p{N} ._&'-]{1,15}$/u;

/** `+` and 2 to 15 digits, and nothing else: no national format, no punctuation. */
export function isE164(text: string): boolean {
  return e164.test(text);
}

/**
 * Reads what a carrier gives as the sender of a text; null for what is no sender at all. Short codes are asked before
 * numbers, as a number library would make a foreign number of one.
 */
export function readCustomerAddress(given: string): CustomerAddress | null {
  if (given.length > maxInputLength) return null;
  // Full-width digits and plus signs are the ASCII ones; read as they stand they would be another subscriber.
  const text = given.normalize('NFKC').trim();
  if (shortCode.test(text)) return { kind: 'short-code', address: text };
  const digits = text.replace(/[\s().-]/g, '');
  if (isE164(digits)) return { kind: 'e164', address: digits };
  if (numberWithoutPlus.test(text)) return { kind: 'e164', address: `+${text}` };
  if (alphanumericSender.test(text)) return { kind: 'alphanumeric', address: text };
  return null;
}
