/**
 * carriers: the companies that carry texts, behind the port `Carrier`: they verify and read webhooks, and send.
 *
 * A carrier is one folder that registers itself with its name, abilities and environment variables. It speaks its
 * protocol and nothing else: it must not write to a database or decide what a text means.
 */
export { carriers, carrierVariables, createCarriers, takesMedia } from './carriers';
export { countryOf } from './country-of';
export { createMediaFetcher, type FetchedMedia, type MediaFetcher } from './fetch-media';
export type { Faults } from './simulator/faults';
export { SimulatedNetwork, type Answer, type HandsetText } from './simulator/simulated-network';
export { signatureHeaders } from './standard-webhooks/standard-webhooks';
export { timeZonesOf } from './time-zones';
