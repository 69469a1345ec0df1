/** events */
export { forgetEvents } from './delete-old-events';
export type {
  DomainEvent,
  EventBus,
  EventLog,
  EventSequencer,
  Outbox,
  SequencedEvent,
} from './events';
