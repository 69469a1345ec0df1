/**
 * events: what happened, for live subscriptions.
 *
 * - An event is committed with its cause, and every change that a query can show has one. It names what changed and who may know, and carries no content.
 * - All gateways see one order, with sequence numbers that have no gaps.
 * - The bus may lose events. The log does not, until it deletes old ones.
 *
 * It does not deliver: the relay and the gateways do, through these ports.
 */
export {
  type DomainEvent,
  type EventBus,
  type EventLog,
  type EventSequencer,
  type EventType,
  messageEvent,
  type Outbox,
  type LogPosition,
  maxToldIds,
  type SequencedEvent,
} from './events';
export { readEvent } from './event-versions';
