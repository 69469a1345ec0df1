import ipaddr from 'ipaddr.js';
import type { IncomingMessage } from 'node:http';

/**
 * The address of a client, for limits. Behind proxies it is the one that the outermost of them added; what the client
 * itself claims does not count. Someone with IPv6 usually has a network of 64 bits, so its addresses count as one.
 */
export function addressOf(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  trustedProxies: number,
): string {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const added = trustedProxies === 0 ? undefined : forwarded.at(-trustedProxies)?.trim();
  return networkOf(added !== undefined && ipaddr.isValid(added) ? added : (socket.remoteAddress ?? ''));
}

export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6
    ? `${parsed.parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(':')}::/64`
    : parsed.toString();
}
