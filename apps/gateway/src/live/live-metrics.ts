import type { Live } from '@patchbay/live';
import type { Metrics } from '@patchbay/service-kit';
import { CloseCode } from 'graphql-ws';
import { serviceRestart, tooManySockets, tooSlow, tryAgain } from './socket-outlet';

export type Transport = 'websocket' | 'stream';

export interface LiveObserver {
  /** The gateway closes a socket. */
  closing(code: number): void;
  /** A client read too slowly, and was disconnected. */
  slow(transport: Transport): void;
}

const reasons = new Map<number, string>([
  [tooSlow, 'slow-reader'],
  [serviceRestart, 'gateway-stops'],
  [1001, 'gateway-stops'],
  [tryAgain, 'try-again'],
  [tooManySockets, 'too-many-sockets'],
  [CloseCode.Unauthorized, 'not-signed-in'],
  [CloseCode.Forbidden, 'token-ended'],
  [CloseCode.BadRequest, 'bad-message'],
]);

export function observeLive(metrics: Metrics): LiveObserver {
  const closed = metrics.counter('patchbay_sockets_closed_total', 'WebSockets that the gateway closed.', {
    reason: [...new Set(reasons.values()), 'other'],
  });
  const slow = metrics.counter(
    'patchbay_slow_readers_total',
    'Clients that were disconnected because they read more slowly than events came.',
    { transport: ['websocket', 'stream'] },
  );
  return {
    closing: (code) => closed.inc({ reason: reasons.get(code) ?? 'other' }),
    slow: (transport) => slow.inc({ transport }),
  };
}

export function measureLive(
  metrics: Metrics,
  { subscriptions: { counts } }: Pick<Live<unknown>, 'subscriptions'>,
  openOf: Readonly<Record<Transport, () => number>>,
): void {
  metrics.gauges(
    'patchbay_sockets',
    'Open WebSockets, and open streams over HTTP (Server-Sent Events and multipart responses).',
    'transport',
    () => new Map(Object.entries(openOf).map(([transport, count]) => [transport, count()])),
  );
  metrics.gauge('patchbay_subscriptions', 'Open subscriptions, over any transport.', () => counts.subscriptions);
  metrics.counted(
    'patchbay_deliveries_total',
    'Payloads of events that went to sockets, streams and webhook endpoints.',
    () => counts.deliveries,
  );
}
