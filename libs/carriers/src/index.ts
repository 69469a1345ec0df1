/**
 * providers: the carriers behind the port `Carrier`: verify and read their webhooks, and send.
 *
 * It must not write to a database or decide what a text means; a carrier speaks its protocol and nothing else.
 */
export { createCarriers, type CarrierSurroundings } from './create-carriers';
export { createGenericCarrier } from './generic/generic-carrier';
export { createTelesignCarrier } from './telesign/telesign-carrier';
export { createTwilioCarrier } from './twilio/twilio-carrier';
export { createVonageCarrier } from './vonage/vonage-carrier';
export { createSimulatorCarrier } from './simulator/simulator-carrier';
export {
  createSimulatedNetwork,
  type Answer,
  type HandsetText,
  type SimulatedNetwork,
} from './simulator/simulated-network';
export type { Faults } from './simulator/faults';
export { createMediaFetcher, type FetchedMedia, type MediaFetcher } from './fetch-media';
export { timeZonesOf } from './time-zones';
export { signatureHeaders } from './standard-webhooks/standard-webhooks';
