import type { EventBus, EventSequencer } from '@patchbay/messaging';

export interface EventRelay {
  /** There may be events to relay. */
  wake(): void;
  close(): Promise<void>;
}

export interface EventRelayOptions {
  readonly sequencer: EventSequencer;
  readonly bus: EventBus;
  readonly onError: (error: unknown) => void;
  /** How often it looks without being woken, and asks to become the active relay, in milliseconds. */
  readonly pollMs?: number;
}

const batchSize = 500;

/**
 * Outbox -> sequence number -> bus. What cannot be published is not tried again: it has its number, and the gateways
 * read it from the log.
 */
export function startEventRelay({ sequencer, bus, onError, pollMs = 500 }: EventRelayOptions): EventRelay {
  let isClosed = false;
  let isWoken = true;
  let stopWaiting: (() => void) | undefined;

  const wake = () => {
    isWoken = true;
    stopWaiting?.();
  };
  const relay = async () => {
    for (;;) {
      const events = await sequencer.sequence(batchSize);
      if (events === undefined || events.length === 0) return;
      await bus.publish(events).catch(onError);
      if (events.length < batchSize || isClosed) return;
    }
  };
  const loop = async () => {
    while (!isClosed) {
      if (isWoken) {
        isWoken = false;
        await relay().catch(onError);
      } else {
        await new Promise<void>((resolve) => {
          const poll = setTimeout(wake, pollMs);
          stopWaiting = () => {
            clearTimeout(poll);
            resolve();
          };
        });
      }
    }
  };
  const looping = loop();
  return {
    wake,
    async close() {
      isClosed = true;
      wake();
      await looping;
      await sequencer.close();
    },
  };
}
