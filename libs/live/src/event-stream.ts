import { type EventBus, type EventLog, type LogPosition, readEvent, type SequencedEvent } from '@patchbay/messaging';
import { startLoop, type Loop } from '@patchbay/service-kit';

export interface EventListener {
  receive(event: SequencedEvent): void;
  /** The log is another one now: it no longer has what was passed on last. */
  restart(): void;
}

export interface EventStreamOptions {
  readonly bus: EventBus;
  readonly log: EventLog;
  readonly onError: (error: unknown) => void;
  /** How often it reads the log for what the bus did not bring, in milliseconds. */
  readonly pollMs?: number;
  /** How long the log is the same one for sure after it was read, in milliseconds. */
  readonly sureMs?: number;
}

const pageSize = 500;
/** A server is away for longer than that while it is restored. */
const normalSureMs = 3_000;

/**
 * All events in the order of their sequence numbers, each once and without a gap. Those that only a later release can read
 * are passed over.
 *
 * The bus is fast, and may lose, repeat or reorder events; the log in PostgreSQL has them all. Events from the bus that
 * are next in line are passed on right away. Anything else (a gap, a lost connection, mere silence) makes the stream read
 * the log from its position. What the bus brings during that read is in the log too.
 *
 * With every read, the stream makes sure that the log still has the event that it ended with last time. If not, an older
 * state of the database was restored, and the stream starts again at the end of the log. While the log can't be read, the
 * bus is not trusted either: what it brings may be of another history.
 */
export class EventStream {
  readonly #listeners = new Set<EventListener>();
  #position: LogPosition = { sequence: 0, at: 0 };
  /** The position after the last read of the log. */
  #known = this.#position;
  /** When the log last said that it has it. */
  #knownAt = performance.now();
  /** Undefined until the position is known. */
  #catchUp: Loop | undefined;
  #stopListening: () => void = () => undefined;

  static async connect(options: EventStreamOptions): Promise<EventStream> {
    const stream = new EventStream(options);
    stream.#stopListening = await options.bus.listen((events) => stream.#receive(events));
    try {
      stream.#position = stream.#known = await options.log.last();
    } catch (error) {
      stream.#stopListening();
      throw error;
    }
    // Its first round finds what was relayed since the stream began to listen.
    const { pollMs = 1_000, onError } = options;
    const reportError = (error: unknown) => {
      // Whatever comes back may be another log.
      stream.#knownAt = -Infinity;
      onError(error);
    };
    stream.#catchUp = startLoop({ work: () => stream.#readPage(), pollMs, onError: reportError });
    return stream;
  }

  private constructor(private readonly options: EventStreamOptions) {}

  /** All events up to this one were passed on. */
  get position(): LogPosition {
    return this.#position;
  }

  /** Passes every event after this call to `listener`, until the returned function is called. */
  listen(listener: EventListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#stopListening();
    this.#listeners.clear();
    await this.#catchUp?.close();
  }

  #receive(events: readonly SequencedEvent[] | null): void {
    if (this.#catchUp === undefined) return;
    const [first] = events ?? [];
    const isNext = first !== undefined && first.sequence <= this.#position.sequence + 1;
    const isKnown = performance.now() - this.#knownAt < (this.options.sureMs ?? normalSureMs);
    if (events === null || !isNext || !isKnown || this.#catchUp.isBusy) this.#catchUp.wake();
    else for (const event of events) this.#passOn(event);
  }

  async #readPage(): Promise<boolean> {
    const { log } = this.options;
    if (!(await log.has(this.#known))) {
      this.#position = this.#known = await log.last();
      this.#knownAt = performance.now();
      for (const listener of this.#listeners) listener.restart();
      return true;
    }
    const page = await log.after(this.#position.sequence, pageSize);
    for (const event of page) this.#passOn(event);
    this.#known = this.#position;
    this.#knownAt = performance.now();
    return page.length === pageSize;
  }

  #passOn(event: SequencedEvent): void {
    if (event.sequence <= this.#position.sequence) return;
    this.#position = { sequence: event.sequence, at: event.at };
    const known = readEvent(event.event);
    if (known === null) return;
    const passedOn = known === event.event ? event : { ...event, event: known };
    for (const listener of this.#listeners) {
      try {
        listener.receive(passedOn);
      } catch (error) {
        this.options.onError(error);
      }
    }
  }
}
