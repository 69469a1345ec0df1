import type { EventLog, SequencedEvent } from '@patchbay/messaging';
import { setImmediate as letOthersRun } from 'node:timers/promises';

interface Request {
  readonly sequence: number;
  resolve(events: readonly SequencedEvent[]): void;
  reject(error: unknown): void;
}

const pageSize = 500;
/** Requests that get their page before others have their turn: each sends what it can right away. */
const maxRequestsPerTurn = 16;

/** Reads pages of the log for subscriptions that catch up: one page at a time, shared by all that wait for it. */
export class LogPages {
  #waiting: Request[] = [];
  #isReading = false;

  constructor(private readonly log: EventLog) {}

  /** Events after a sequence number, in order, not always all of them. If the first one is not the next, the log has a gap. */
  after(sequence: number): Promise<readonly SequencedEvent[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ sequence, resolve, reject });
      if (!this.#isReading) void this.#read();
    });
  }

  async #read(): Promise<void> {
    this.#isReading = true;
    while (this.#waiting.length > 0) {
      const requests = this.#waiting.sort((a, b) => a.sequence - b.sequence);
      this.#waiting = [];
      try {
        const page = await this.log.after(requests[0]!.sequence, pageSize);
        const end = page.length < pageSize ? Infinity : page.at(-1)!.sequence;
        for (const [place, request] of requests.entries()) {
          if (request.sequence < end) request.resolve(page.slice(firstAfter(page, request.sequence)));
          else this.#waiting.push(request);
          if (place % maxRequestsPerTurn === maxRequestsPerTurn - 1) await letOthersRun();
        }
      } catch (error) {
        for (const { reject } of requests) reject(error);
      }
    }
    this.#isReading = false;
  }
}

/** The index of the first event after a sequence number. */
function firstAfter(page: readonly SequencedEvent[], sequence: number): number {
  let [low, high] = [0, page.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (page[middle]!.sequence <= sequence) low = middle + 1;
    else high = middle;
  }
  return low;
}
