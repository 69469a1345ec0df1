import { isE164 } from './read-customer-address';

interface Spelling {
  readonly written: RegExp;
  readonly key: string;
}

/** Countries whose mobile numbers have two spellings in use, and the one that stands for both. */
const spellings: readonly Spelling[] = [
  // Mexico dropped the mobile prefix 1 in 2019; carriers still send it.
  { written: /^\+521(\d{10})$/, key: '+52$1' },
  // Argentina's mobile prefix 9 is left out by many.
  { written: /^\+549(\d{10})$/, key: '+54$1' },
  // Brazil's mobile numbers got a ninth digit, a 9 before a first digit of 6 to 9, behind the two-digit area code.
  { written: /^\+55(\d{2})9([6-9]\d{7})$/, key: '+55$1$2' },
];

/**
 * The key under which the spellings of one number meet: texts and records of one key are one customer's. It is for
 * comparing only, never for sending to.
 */
export function numberKey(address: string): string {
  if (!isE164(address)) return address.normalize('NFKC').trim().toUpperCase();
  const spelling = spellings.find(({ written }) => written.test(address));
  return spelling === undefined ? address : address.replace(spelling.written, spelling.key);
}
