import type { EventLog, SequencedEvent } from '@patchbay/messaging';

interface Asker {
  readonly sequence: number;
  resolve(events: readonly SequencedEvent[]): void;
  reject(error: unknown): void;
}

const pageSize = 500;

/** Pages of the log for those who catch up. There is one reading at a time, and it serves all who wait for it. */
export class EventPages {
  #waiting: Asker[] = [];
  #isReading = false;

  constructor(private readonly log: EventLog) {}

  /**
   * The events behind a sequence number, in order; not always all of them. Where the first is not the next one, those
   * between are no longer kept.
   */
  after(sequence: number): Promise<readonly SequencedEvent[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ sequence, resolve, reject });
      if (!this.#isReading) void this.#read();
    });
  }

  async #read(): Promise<void> {
    this.#isReading = true;
    while (this.#waiting.length > 0) {
      const asking = this.#waiting.sort((a, b) => a.sequence - b.sequence);
      this.#waiting = [];
      try {
        const page = await this.log.after(asking[0]!.sequence, pageSize);
        const end = page.length < pageSize ? Infinity : page.at(-1)!.sequence;
        for (const asker of asking) {
          if (asker.sequence < end) asker.resolve(page.slice(firstBehind(page, asker.sequence)));
          else this.#waiting.push(asker);
        }
      } catch (error) {
        for (const { reject } of asking) reject(error);
      }
    }
    this.#isReading = false;
  }
}

function firstBehind(page: readonly SequencedEvent[], sequence: number): number {
  let [low, high] = [0, page.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (page[middle]!.sequence <= sequence) low = middle + 1;
    else high = middle;
  }
  return low;
}
