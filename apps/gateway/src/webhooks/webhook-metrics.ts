import { maxWebhookEndpoints } from '@patchbay/messaging';
import type { Queries } from '@patchbay/persistence';
import type { Logger, Metrics } from '@patchbay/service-kit';
import type { DeliveryObserver } from '@patchbay/webhooks';
import { lagSecondsOf } from './lag-seconds';

interface ObserverOptions {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly queries: Pick<Queries['webhooks'], 'list'>;
  readonly now: () => Date;
}

/** Counts what this process sends. States and lags are of the installation, and the same from every gateway. */
export function observeDeliveries({ log, metrics, queries, now }: ObserverOptions): DeliveryObserver {
  const attempts = metrics.counter('patchbay_webhook_attempts_total', 'Requests to webhook endpoints.', {
    outcome: ['acknowledged', 'failed'],
  });
  const events = metrics.counter('patchbay_webhook_events_total', 'Events that receivers acknowledged.');
  metrics.gauges('patchbay_webhook_endpoints', 'Webhook endpoints by state.', 'state', async () => {
    const counts = new Map([
      ['ACTIVE', 0],
      ['PAUSED', 0],
      ['SUSPENDED', 0],
    ]);
    for (const { state } of await queries.list(maxWebhookEndpoints)) counts.set(state, counts.get(state)! + 1);
    return counts;
  });
  metrics.gauges(
    'patchbay_webhook_lag_seconds',
    'Age of the first event that an active endpoint has not got.',
    'endpoint',
    async () => {
      const active = (await queries.list(maxWebhookEndpoints)).filter(({ state }) => state === 'ACTIVE');
      return new Map(active.map(({ id, behindSince }) => [id, lagSecondsOf(behindSince, now())]));
    },
  );
  return {
    attempted(_endpointId, { problem }, count) {
      attempts.inc({ outcome: problem === null ? 'acknowledged' : 'failed' });
      if (problem === null) events.inc(count);
    },
    suspended: (endpointId, problem) => log.warn({ endpointId, problem }, 'A webhook endpoint was suspended.'),
  };
}
