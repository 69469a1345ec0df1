/** events */
export { forgetEvents } from './delete-old-events';
export type {
  BusSubscription,
  DomainEvent,
  EventBatch,
  EventBus,
  EventLog,
  EventSequencer,
  Outbox,
  SequencedEvent,
} from './events';
