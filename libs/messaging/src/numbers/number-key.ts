import { isE164 } from './read-customer-address';

interface Spelling {
  readonly written: RegExp;
  readonly key: string;
}

/** Countries where mobile numbers have two spellings, and the one that we use as key. */
const spellings: readonly Spelling[] = [
  // Mexico dropped the mobile prefix 1 in 2019; carriers still send it.
  { written: /^\+521(\d{10})$/, key: '+52$1' },
  // Many people leave out Argentina's mobile prefix 9.
  { written: /^\+549(\d{10})$/, key: '+54$1' },
  // Brazil added a ninth digit to mobile numbers: a 9 after the area code, before a first digit of 6 to 9.
  { written: /^\+55(\d{2})9([6-9]\d{7})$/, key: '+55$1$2' },
];

/**
 * The same key for all spellings of a number: texts and records with the same key belong to the same customer. Only
 * for comparing, never for sending.
 */
export function numberKey(address: string): string {
  if (!isE164(address)) return address.normalize('NFKC').trim().toUpperCase();
  const spelling = spellings.find(({ written }) => written.test(address));
  return spelling === undefined ? address : address.replace(spelling.written, spelling.key);
}
