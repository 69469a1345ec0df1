import type { EventBatch, EventBus, EventLog, SequencedEvent } from '@patchbay/messaging';

/** What it returns, if anything, holds up all that comes behind the event until it is resolved. */
export type EventListener = (event: SequencedEvent) => Promise<void> | undefined;

/**
 * All events about what is followed, in the order of their sequence numbers, each once and without a gap. It may hand on
 * others too.
 *
 * The bus brings them quickly and may lose, repeat or reorder them; the log in PostgreSQL has them all. A batch of the bus
 * that is next in line is handed on at once. Anything else, a gap, a lost connection or mere silence, is a reason to read
 * the log from the last event handed on. There is one such reading at a time, and what arrives meanwhile waits for it.
 */
export interface EventStream {
  /** Hears every event after this call; a listener that throws does not disturb the others. */
  subscribe(listener: EventListener): () => void;
  /** Nothing about these channels is missing behind the position at this call. Counted: see `BusSubscription`. */
  follow(channels: Iterable<string>): void;
  unfollow(channels: Iterable<string>): void;
  /** Up to this sequence number, all is handed on. */
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
const maxRetryMs = 5_000;

export async function connectEventStream({
  bus,
  log,
  onError,
  pollMs = 1_000,
}: EventStreamOptions): Promise<EventStream> {
  const listeners = new Set<EventListener>();
  let position = 0;
  let isReady = false;
  let isClosed = false;
  let reading: Promise<void> | undefined;
  let readAgain = false;
  let wait: { timer: NodeJS.Timeout; end: () => void } | undefined;

  const handOn = (event: SequencedEvent): Promise<unknown> | undefined => {
    if (event.sequence <= position) return undefined;
    position = event.sequence;
    const held: Promise<void>[] = [];
    for (const listener of [...listeners]) {
      try {
        const until = listener(event);
        if (until !== undefined) held.push(until.catch(onError));
      } catch (error) {
        onError(error);
      }
    }
    return held.length > 0 ? Promise.all(held) : undefined;
  };

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      wait = { timer: setTimeout(resolve, ms), end: resolve };
    });

  /** Resolves to whether there may be more. */
  const readPage = async (): Promise<boolean> => {
    const page = await log.after(position, pageSize);
    for (const event of page) {
      if (isClosed) return false;
      const held = handOn(event);
      if (held === undefined) continue;
      // What is followed may be different behind it: whatever the bus brought meanwhile is read again.
      await held;
      return true;
    }
    return page.length === pageSize;
  };

  const readLog = async (held: Promise<unknown> | undefined) => {
    await held;
    let failures = 0;
    do {
      readAgain = false;
      try {
        while (!isClosed && (await readPage()));
        failures = 0;
      } catch (error) {
        if (isClosed) return;
        onError(error);
        failures += 1;
        readAgain = true;
        await pause(Math.min(maxRetryMs, 100 * 2 ** failures));
      }
    } while (readAgain && !isClosed);
    // At once, not when the promise is settled: an event that comes in between would wait for a reading that is over.
    reading = undefined;
  };

  const catchUp = (held?: Promise<unknown>) => {
    if (isClosed || !isReady) return;
    if (reading !== undefined) {
      readAgain = true;
      return;
    }
    reading = readLog(held);
  };

  const hear = (batch: EventBatch | null) => {
    if (isClosed || (batch !== null && batch.to <= position)) return;
    if (batch === null || !isReady || reading !== undefined || batch.from > position + 1) return catchUp();
    for (const event of batch.events) {
      const held = handOn(event);
      if (held !== undefined) return catchUp(held);
    }
    position = batch.to;
  };

  const subscription = await bus.subscribe(hear);
  try {
    position = await log.lastSequence();
  } catch (error) {
    await subscription.close();
    throw error;
  }
  isReady = true;
  // What was relayed between the subscription and now is in the log.
  catchUp();
  const poll = setInterval(() => catchUp(), pollMs);

  return {
    subscribe(listener) {
      const own: EventListener = (event) => listener(event);
      listeners.add(own);
      return () => listeners.delete(own);
    },
    follow: (channels) => void subscription.follow(channels).catch(onError),
    unfollow: (channels) => subscription.unfollow(channels),
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
