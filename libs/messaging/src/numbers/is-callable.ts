import { isE164 } from './read-customer-address';

/** Whether a text can be sent there: short codes, names and emergency numbers take none. */
export function isCallable(address: string): boolean {
  return isE164(address) && address.length > 4;
}
