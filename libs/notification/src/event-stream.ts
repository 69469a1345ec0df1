import type { EventBus, EventLog, SequencedEvent } from '@patchbay/messaging';

/**
 * All events, in the order of their sequence numbers, each once and without a gap, from the moment it was connected.
 *
 * The bus brings them quickly and may lose, repeat or reorder them; the log in PostgreSQL has them all. What the bus
 * brings next in line is handed on at once. Anything else, a gap, a lost connection or mere silence, is a reason to read
 * the log from the last event handed on. There is one such reading at a time, and what arrives meanwhile waits for it.
 */
export interface EventStream {
  /** Hears every event after this call; a listener that throws does not disturb the others. */
  subscribe(listener: (event: SequencedEvent) => void): () => void;
  /** The last sequence number handed on. */
  position(): number;
  close(): Promise<void>;
}

export interface EventStreamOptions {
  readonly bus: EventBus;
  readonly log: EventLog;
  readonly onError: (error: unknown) => void;
  /** How often the log is asked for what the bus did not bring, in milliseconds. */
  readonly pollMs?: number;
}

const pageSize = 500;
const longestRetryMs = 5_000;

export async function connectEventStream({ bus, log, onError, pollMs = 1_000 }: EventStreamOptions): Promise<EventStream> {
  const listeners = new Set<(event: SequencedEvent) => void>();
  let position = 0;
  let isReady = false;
  let isClosed = false;
  let reading: Promise<void> | undefined;
  let readAgain = false;
  let wait: { timer: NodeJS.Timeout; end: () => void } | undefined;

  const handOn = (event: SequencedEvent) => {
    if (event.sequence <= position) return;
    position = event.sequence;
    for (const listener of [...listeners]) {
      try {
        listener(event);
      } catch (error) {
        onError(error);
      }
    }
  };

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      wait = { timer: setTimeout(resolve, ms), end: resolve };
    });

  const readLog = async () => {
    let failures = 0;
    do {
      readAgain = false;
      try {
        let page: SequencedEvent[];
        do {
          page = await log.after(position, pageSize);
          if (isClosed) return;
          page.forEach(handOn);
        } while (page.length === pageSize);
        failures = 0;
      } catch (error) {
        if (isClosed) return;
        onError(error);
        failures += 1;
        readAgain = true;
        await pause(Math.min(longestRetryMs, 100 * 2 ** failures));
      }
    } while (readAgain && !isClosed);
    // At once, not when the promise is settled: an event that comes in between would wait for a reading that is over.
    reading = undefined;
  };

  const catchUp = () => {
    if (isClosed || !isReady) return;
    if (reading !== undefined) {
      readAgain = true;
      return;
    }
    reading = readLog();
  };

  const subscription = await bus.subscribe((events) => {
    const isQuiet = isReady && reading === undefined;
    for (const event of events) if (isQuiet && event.sequence === position + 1) handOn(event);
    if (events.length === 0 || events.some(({ sequence }) => sequence > position)) catchUp();
  });
  try {
    position = await log.lastSequence();
  } catch (error) {
    await subscription.close();
    throw error;
  }
  isReady = true;
  // What was relayed between the subscription and now is in the log.
  catchUp();
  const poll = setInterval(catchUp, pollMs);

  return {
    subscribe(listener) {
      const own = (event: SequencedEvent) => listener(event);
      listeners.add(own);
      return () => listeners.delete(own);
    },
    position: () => position,
    async close() {
      isClosed = true;
      clearInterval(poll);
      clearTimeout(wait?.timer);
      wait?.end();
      listeners.clear();
      await subscription.close();
      await reading;
    },
  };
}
