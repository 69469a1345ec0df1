/**
 * events: what happened, for live subscriptions.
 *
 * - An event is committed with its cause. It names what changed and who may know, and carries no content.
 * - All gateways see one order, with sequence numbers that have no gaps.
 * - The bus may lose events. The log does not, until it deletes old ones.
 *
 * It does not deliver: the relay and the gateways do, through these ports.
 */
export { deleteOldEvents } from './delete-old-events';
export {
  type DomainEvent,
  type EventBus,
  type EventLog,
  type EventSequencer,
  messageEvent,
  type Outbox,
  type LogPosition,
  type SequencedEvent,
} from './events';
