import type { EventBus, EventSequencer, SequencedEvent } from '@patchbay/messaging';
import { startLoop } from '@patchbay/service-kit';
import { tracePublishing } from './trace-publishing';

export interface EventRelay {
  /** There may be events to relay. */
  wake(): void;
  close(): Promise<void>;
}

export interface EventRelayOptions {
  readonly sequencer: EventSequencer;
  readonly bus: EventBus;
  readonly onError: (error: unknown) => void;
  /** So many events got their numbers; `isPublished` says whether the bus took them. */
  readonly onRelayed?: (count: number, isPublished: boolean) => void;
  /** How often it looks without being woken, in milliseconds. */
  readonly pollMs?: number;
}

const batchSize = 500;

/**
 * Outbox → sequence number → bus. A batch that cannot be published is not tried again: it has its sequence numbers, and
 * gateways read it from the log.
 */
export function startEventRelay({ sequencer, bus, onError, onRelayed, pollMs = 1_000 }: EventRelayOptions): EventRelay {
  const publish = async (events: readonly SequencedEvent[]): Promise<boolean> => {
    const end = tracePublishing(events);
    const isPublished = await tryToPublish(events);
    end(isPublished);
    return isPublished;
  };
  const tryToPublish = async (events: readonly SequencedEvent[]): Promise<boolean> => {
    try {
      await bus.publish(events);
      return true;
    } catch (error) {
      onError(error);
      return false;
    }
  };
  const relay = async () => {
    const events = await sequencer.sequence(batchSize);
    if (events.length > 0) {
      const isPublished = await publish(events);
      onRelayed?.(events.length, isPublished);
    }
    return events.length === batchSize;
  };
  const loop = startLoop({ work: relay, pollMs, onError });
  return {
    wake: loop.wake,
    async close() {
      await loop.close();
      await sequencer.close();
    },
  };
}
