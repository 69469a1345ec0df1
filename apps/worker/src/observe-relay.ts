import { remember, type App } from '@patchbay/service-kit';

export interface RelayObserver {
  relayed(count: number): void;
  unpublished(count: number): void;
  tookOver(previousHolder: string): void;
}

/** What is read of the database for these metrics is as old as this at most: anyone may ask for them. */
const rememberMs = 1_000;

/** Counts what this worker relays, and measures how far the relay of the installation is behind. */
export function observeRelay(
  { metrics, log }: Pick<App, 'metrics' | 'log'>,
  readLag: () => Promise<number>,
): RelayObserver {
  const relayed = metrics.counter('patchbay_events_relayed_total', 'Events that got their sequence numbers here.');
  const unpublished = metrics.counter(
    'patchbay_events_unpublished_total',
    'Relayed events that the bus did not take. Gateways read them from the log.',
  );
  const takeovers = metrics.counter('patchbay_relay_takeovers_total', 'How often this worker became the relay.');
  metrics.gauge(
    'patchbay_relay_lag_seconds',
    'Age of the first event of the installation that was not relayed.',
    remember(readLag, rememberMs),
  );
  return {
    relayed: (count) => relayed.inc(count),
    unpublished: (count) => unpublished.inc(count),
    tookOver(previousHolder) {
      takeovers.inc();
      log.info({ previousHolder }, 'This worker took over the relay.');
    },
  };
}
