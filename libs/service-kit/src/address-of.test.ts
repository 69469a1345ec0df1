import type { IncomingMessage } from 'node:http';
import { addressOf } from './address-of';

const from = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

test.each([
  ['the connection without a trusted proxy', from('10.0.0.1', '1.2.3.4'), 0, '10.0.0.1'],
  ['the one that the proxy added', from('10.0.0.1', '6.6.6.6, 1.2.3.4'), 1, '1.2.3.4'],
  ['the one that the outer of two proxies added', from('10.0.0.1', '6.6.6.6, 1.2.3.4, 10.0.0.2'), 2, '1.2.3.4'],
  ['the connection if the proxy added nothing', from('10.0.0.1'), 1, '10.0.0.1'],
  ['the connection if the header is nonsense', from('10.0.0.1', 'unknown'), 1, '10.0.0.1'],
  ['IPv4 in IPv6', from('::ffff:1.2.3.4'), 0, '1.2.3.4'],
  ['the network of IPv6', from('2001:db8:1:2:3:4:5:6'), 0, '2001:db8:1:2::/64'],
])('the address is %s', (_, request, trustedProxies, address) => {
  expect(addressOf(request, trustedProxies)).toBe(address);
});
