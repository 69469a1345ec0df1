/**
 * notification: how events get from the outbox to every gateway: the relay, and the bus on Redis, on NATS or in process.
 *
 * The bus is fast and may lose events; the log in PostgreSQL has them all. `live` decides who may get them.
 */
export { createInProcessEventBus } from './in-process-event-bus';
export { startEventRelay, type EventRelay, type EventRelayOptions } from './event-relay';
export { openEventBus } from './open-event-bus';
export { inspectRedis, type RedisFacts } from './inspect-redis';
export { createInProcessChannel } from './in-process-channel';
export { openBroadcastChannel } from './broker-channel';
export { hasBroker } from './broker';
export { inspectNats, type NatsFacts } from './inspect-nats';
