/**
 * sending: what was handed to carriers and what they reported, idempotency keys, and the rate of sends.
 *
 * Invariants: an attempt is committed before the carrier is called, so one without an outcome may have gone out. It keeps
 * no messages; those are in `conversations`.
 */
export { SendAttemptEntity } from './send-attempt.entity';
export { SendRateEntity } from './send-rate.entity';
export { createSendRates } from './send-rates';
export { SendRequestEntity } from './send-request.entity';
export { createSendStore } from './send-store';
export { StatusEventEntity } from './status-event.entity';
