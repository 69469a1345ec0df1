/**
 * notification: how events get from the outbox to every gateway: the relay, the bus on Redis or in process, and the
 * stream that makes of a bus which loses and a log which remembers one gapless order.
 *
 * It must not decide who may be told: events carry the facts, the gateway asks the policies.
 */
export { channelsOfViewer } from './channels';
export { createInProcessEventBus } from './in-process-event-bus';
export { connectRedisEventBus, type RedisEventBusOptions } from './redis-event-bus';
export { connectEventStream, type EventListener, type EventStream, type EventStreamOptions } from './event-stream';
export { startEventRelay, type EventRelay, type EventRelayOptions } from './event-relay';
