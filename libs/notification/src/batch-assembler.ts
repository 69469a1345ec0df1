import type { EventBatch, SequencedEvent } from '@patchbay/messaging';

/** Of a batch, what is about one channel. */
export interface Part {
  /** The batch's first sequence number, by which its parts are put together. */
  readonly from: number;
  /** The channel's short name. */
  readonly about: number;
  readonly events: readonly SequencedEvent[];
}

/** Ends a batch, and tells everybody what it held. */
export interface Summary {
  readonly from: number;
  readonly to: number;
  /** The short names of all channels that something in the batch is about. */
  readonly about: readonly number[];
  /** What is for everybody. */
  readonly events: readonly SequencedEvent[];
}

export interface BatchAssemblerOptions {
  /** Whether what goes by this short name is followed. */
  readonly isFollowed: (shortName: number) => boolean;
  readonly onBatch: (batch: EventBatch | null) => void;
  /** How long a part may come after its summary, in milliseconds. */
  readonly patienceMs?: number;
}

/**
 * Puts batches together out of the parts that came over single channels. The summary tells which parts there are, so that
 * one which is missing shows, whatever became of it: then a null stands in the place of the batch. Batches come in the
 * order of their summaries.
 */
export class BatchAssembler {
  readonly #parts = new Map<number, Map<number, readonly SequencedEvent[]>>();
  #summaries: Summary[] = [];
  #patience: NodeJS.Timeout | undefined;

  constructor(private readonly options: BatchAssemblerOptions) {}

  addPart({ from, about, events }: Part): void {
    const parts = this.#parts.get(from) ?? new Map<number, readonly SequencedEvent[]>();
    this.#parts.set(from, parts);
    // Two channels may share a short name.
    parts.set(about, [...(parts.get(about) ?? []), ...events]);
    this.#advance();
  }

  addSummary(summary: Summary): void {
    this.#summaries.push(summary);
    this.#advance();
  }

  /** What is under way is not waited for: it may have been lost. */
  reset(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#parts.clear();
    this.#summaries = [];
  }

  #advance(): void {
    for (let [summary] = this.#summaries; summary !== undefined; [summary] = this.#summaries) {
      const parts = this.#parts.get(summary.from);
      if (summary.about.some((shortName) => this.options.isFollowed(shortName) && parts?.has(shortName) !== true)) {
        this.#patience ??= setTimeout(() => this.#giveUp(), this.options.patienceMs ?? 50);
        return;
      }
      this.#settle(summary);
      this.options.onBatch({
        from: summary.from,
        to: summary.to,
        events: inOrder([...summary.events, ...(parts?.values() ?? [])].flat()),
      });
    }
  }

  #giveUp(): void {
    const [summary] = this.#summaries;
    this.#patience = undefined;
    if (summary === undefined) return;
    this.#settle(summary);
    this.options.onBatch(null);
    this.#advance();
  }

  #settle({ to }: Summary): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#summaries.shift();
    for (const from of this.#parts.keys()) if (from <= to) this.#parts.delete(from);
  }
}

/** Each once: an event that two channels are about came twice. */
function inOrder(events: readonly SequencedEvent[]): SequencedEvent[] {
  return [...new Map(events.map((event) => [event.sequence, event])).values()].sort(
    (first, second) => first.sequence - second.sequence,
  );
}
