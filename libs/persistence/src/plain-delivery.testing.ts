import type { DeliveryDependencies } from '@patchbay/messaging';

/** Delivering without files, limits and quiet hours; asks about a text immediately. */
export const plainDelivery: Omit<DeliveryDependencies, 'database' | 'jobs' | 'now' | 'newId' | 'carriers'> = {
  publishFiles: () => Promise.resolve({ kind: 'published', urls: [] }),
  timeZonesOf: () => Promise.resolve([]),
  countryOf: () => 'US',
  sendLimits: { countries: null },
  random: () => 0,
  signal: new AbortController().signal,
  rates: { take: () => Promise.resolve(0) },
  perSecond: { number: null, carrier: null },
  askAfterMs: 0,
  doubtMs: 15 * 60_000,
};
