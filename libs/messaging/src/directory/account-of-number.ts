import { carrierKindOf, type CarrierName } from '../carrier';

/** The account of a number that names only its carrier; undefined if that could be several. */
export function accountOfNumber(
  kind: string,
  stored: CarrierName | undefined,
  accounts: readonly CarrierName[],
): CarrierName | undefined {
  if (stored !== undefined && carrierKindOf(stored) === kind) return stored;
  const own = accounts.filter((name) => carrierKindOf(name) === kind);
  // A directory may be written before its carrier is set up.
  return own.length > 1 ? undefined : (own[0] ?? kind);
}
