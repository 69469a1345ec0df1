import type { EventLog, SequencedEvent } from '@patchbay/messaging';
import type { Retry } from './retry-while-away';

/**
 * An event that waits for its delivery while rights change has owners that are older than the rights. A user who gets the
 * number of a team, and then leaves the team, may see the event all the time, but not by the old owners and the new rights.
 */
export class OwnersOfToday {
  #changedAt = 0;
  /** Up to which change an event has the owners. */
  readonly #readAt = new WeakMap<SequencedEvent, number>();
  #reads = new Map<number, Promise<SequencedEvent>>();

  constructor(
    private readonly log: Pick<EventLog, 'after'>,
    private readonly retry: Retry,
  ) {}

  /** Rights or owners changed with this event. */
  change(sequence: number): void {
    this.#changedAt = sequence;
    this.#reads = new Map();
  }

  /** The event with the owners of now; undefined if it has them. Audiences share a read. */
  renew(event: SequencedEvent): Promise<SequencedEvent> | undefined {
    const { sequence } = event;
    if (sequence > this.#changedAt || (this.#readAt.get(event) ?? 0) >= this.#changedAt) return undefined;
    const read = this.#reads.get(sequence) ?? this.#read(event, this.#changedAt);
    this.#reads.set(sequence, read);
    return read;
  }

  async #read(event: SequencedEvent, changedAt: number): Promise<SequencedEvent> {
    const [first] = await this.retry(() => this.log.after(event.sequence - 1, 1));
    // The log may have deleted it in the meantime.
    const renewed = first?.sequence === event.sequence ? first : { ...event };
    this.#readAt.set(renewed, changedAt);
    return renewed;
  }
}
