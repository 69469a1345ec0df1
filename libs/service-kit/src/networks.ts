import ipaddr from 'ipaddr.js';
import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';

/** Whether a connection to an address is allowed. */
export type MayConnect = (address: string) => boolean;

export class AddressRefused extends Error {
  override name = 'AddressRefused';
}

/** The only IPv6 addresses that are assigned to the public. What embeds an IPv4 address is elsewhere, or has a range. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/** Not private, loopback, link-local, shared by a carrier's customers, reserved, or for groups. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return parsed.range() === 'unicast' && (parsed.kind() === 'ipv4' || parsed.match(globalUnicast));
}

/** Whether an address is in one of these networks, like `10.0.0.0/8`. Null if one of them is not a network. */
export function networksOf(cidrs: readonly string[]): MayConnect | null {
  if (!cidrs.every((cidr) => ipaddr.isValidCIDR(cidr))) return null;
  const networks = cidrs.map((cidr) => ipaddr.parseCIDR(cidr));
  return (address) => {
    if (!ipaddr.isValid(address)) return false;
    const parsed = ipaddr.process(address);
    return networks.some(([network, bits]) => network.kind() === parsed.kind() && parsed.match(network, bits));
  };
}

type Done = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/**
 * Looks names up for connections, and refuses a name of which any address is not allowed. The connection is made to an
 * address that was checked, so a name can't be allowed for the check and lead elsewhere afterwards.
 */
export function createLookup(mayConnect: MayConnect, refusal: string) {
  return (hostname: string, options: LookupOptions, done: Done): void =>
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error, []);
      const [first] = addresses;
      if (first === undefined || !addresses.every(({ address }) => mayConnect(address)))
        return done(new AddressRefused(refusal), []);
      if (options.all === true) done(null, addresses);
      else done(null, first.address, first.family);
    });
}
