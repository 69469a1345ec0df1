import { isE164 } from './read-customer-address';

/** Whether we can send texts there: not to short codes, sender names and emergency numbers. */
export function isCallable(address: string): boolean {
  return isE164(address) && address.length > 4;
}
