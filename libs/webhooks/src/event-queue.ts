import type { LogPosition } from '@patchbay/messaging';
import type { EventBatch, WaitingEvent } from './event-batch';

export interface QueueLimits {
  /** A batch has at most so much, but always one event. */
  readonly maxBatchEvents: number;
  readonly maxBatchBytes: number;
  /** A backfill waits as long as more waits here. It must have room for a batch. */
  readonly maxWaitingEvents: number;
  readonly maxWaitingBytes: number;
  /** Live events don't wait: what is more than this many times as much is read again from the log. */
  readonly liveFactor: number;
}

export const queueLimits: QueueLimits = {
  maxBatchEvents: 200,
  maxBatchBytes: 262_144,
  maxWaitingEvents: 400,
  maxWaitingBytes: 524_288,
  liveFactor: 2,
};

/** The events of a subscription on their way to a receiver: the outlet of one, and the batches of the other. */
export class EventQueue {
  readonly #events: WaitingEvent[] = [];
  readonly #blocked = new Set<() => void>();
  #bytes = 0;
  #isFull = false;
  #isClosed = false;
  #isWoken = false;
  #goOn: () => void = () => undefined;

  constructor(
    private readonly limits: QueueLimits,
    /** Called when live events came too fast. None of what comes after is taken until `reopen`. */
    private readonly onFull: () => void,
  ) {}

  get isEmpty(): boolean {
    return this.#events.length === 0;
  }

  /** A backfill waits until something is taken. */
  get isBlocked(): boolean {
    return this.#isOver(1);
  }

  get first(): LogPosition | undefined {
    return this.#events[0]?.position;
  }

  get last(): LogPosition | undefined {
    return this.#events.at(-1)?.position;
  }

  /** False if it was not taken. */
  send(payload: Buffer, position: LogPosition): boolean {
    if (this.#isClosed || this.#isFull) return false;
    if (!this.#isOver(this.limits.liveFactor)) {
      this.#push({ payload, position });
      return true;
    }
    this.#isFull = true;
    this.onFull();
    return false;
  }

  sendAndWait(payload: Buffer, position: LogPosition): Promise<void> {
    if (this.#isClosed) return Promise.reject(new Error('Delivery has ended.'));
    this.#push({ payload, position });
    if (!this.#isOver(1)) return Promise.resolve();
    return new Promise((resolve, reject) =>
      this.#blocked.add(() => (this.#isClosed ? reject(new Error('Delivery has ended.')) : resolve())),
    );
  }

  /** The next events, up to the one with this sequence number. Null if there are none. */
  take(upTo = Infinity): EventBatch | null {
    const { maxBatchEvents, maxBatchBytes } = this.limits;
    let [count, bytes] = [0, 0];
    for (const { payload, position } of this.#events) {
      if (position.sequence > upTo || count >= maxBatchEvents) break;
      if (count > 0 && bytes + payload.length > maxBatchBytes) break;
      count += 1;
      bytes += payload.length;
    }
    if (count === 0) return null;
    const batch = this.#events.splice(0, count) as unknown as EventBatch;
    this.#bytes -= bytes;
    if (!this.#isOver(1)) this.#letGoOn();
    return batch;
  }

  /** Takes live events again. */
  reopen(): void {
    this.#isFull = false;
  }

  close(): void {
    this.#isClosed = true;
    this.#letGoOn();
    this.wake();
  }

  /** Something happened. */
  wake(): void {
    this.#isWoken = true;
    this.#goOn();
  }

  /** Resolves when an event came since the last call, or it was woken, or after a time. */
  async changed(timeoutMs: number): Promise<void> {
    if (!this.#isWoken)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, timeoutMs);
        this.#goOn = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    this.#isWoken = false;
  }

  #push(event: WaitingEvent): void {
    this.#events.push(event);
    this.#bytes += event.payload.length;
    this.wake();
  }

  #isOver(factor: number): boolean {
    const { maxWaitingEvents, maxWaitingBytes } = this.limits;
    return this.#events.length >= factor * maxWaitingEvents || this.#bytes >= factor * maxWaitingBytes;
  }

  #letGoOn(): void {
    for (const goOn of this.#blocked) goOn();
    this.#blocked.clear();
  }
}
