/**
 * carriers: the companies that carry texts, behind the port `Carrier`: they verify and read webhooks, and send.
 *
 * A carrier is one folder that registers itself with its name, abilities and environment variables. It speaks its
 * protocol and nothing else: it must not write to a database or decide what a text means.
 */
export { type ApiAnswer, askApi } from './ask-api';
export { carrierFindings, carriers, carrierVariables, createCarriers, mediaOf } from './carriers';
export { credentialFields, type CredentialField, faultsOfCredentials, findField } from './accounts/credentials';
export { connectLiveCarriers, type LiveCarriers } from './accounts/live-carriers';
export { openLiveCarriers } from './accounts/open-live-carriers';
export { countryOf } from './country-of';
export { createKeepFile } from './keep-file';
export { measureCarriers } from './measure-carriers';
export { createMediaFetcher, type FetchedMedia, type MediaFetcher } from './fetch-media';
export type { Faults } from './simulator/faults';
export { SimulatedNetwork, type Answer, type HandsetText } from './simulator/simulated-network';
export { timeZonesOf } from './time-zones';
