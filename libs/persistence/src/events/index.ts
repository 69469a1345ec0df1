/**
 * events: the outbox, its sequence, and the log that gateways read what they missed from.
 *
 * Invariants: an event is committed together with what it tells of; sequence numbers have no gaps, and a commit that comes
 * late gets a later number. It publishes nothing: the worker's relay does, through `notification`.
 */
export { createEventLog } from './event-log';
export { createEventSequencer } from './event-sequencer';
export { createOutboxStore } from './outbox-store';
export { OutboxEntity } from './outbox.entity';
export { RelayLeaseEntity } from './relay-lease.entity';
export { readRelayLag } from './relay-lag';
