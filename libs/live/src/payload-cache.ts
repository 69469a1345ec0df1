import type { AccessTrace } from './access-trace';
import { type Computed, EventPayloads } from './event-payloads';

/** Long enough for a crowd that comes back together to share what it missed, short enough to count as now. */
const keptMs = 1_000;
/** In bytes of payloads. The oldest go first, and are computed again if someone still asks. */
const maxBytes = 32 * 2 ** 20;

interface Kept {
  readonly payloads: EventPayloads;
  readonly until: number;
  bytes: number;
}

/** Keeps the payloads of an event and an audience for a moment: subscriptions that catch up share them with live ones. */
export class PayloadCache {
  readonly #kept = new Map<string, Kept>();
  readonly #sweep = setInterval(() => this.#dropOld(), keptMs);
  #bytes = 0;

  getOrCreate(key: string, compute: (trace: AccessTrace) => Promise<Computed>): EventPayloads {
    const known = this.#kept.get(key);
    if (known !== undefined && known.until > performance.now()) return known.payloads;
    const payloads = new EventPayloads(async (trace) => {
      const computed = await compute(trace);
      if (this.#kept.get(key) === kept) this.#weigh(kept, computed.payload?.length ?? 0);
      return computed;
    });
    const kept: Kept = { payloads, until: performance.now() + keptMs, bytes: 0 };
    this.#drop(key);
    this.#kept.set(key, kept);
    return payloads;
  }

  clear(): void {
    this.#kept.clear();
    this.#bytes = 0;
  }

  close(): void {
    clearInterval(this.#sweep);
    this.clear();
  }

  #weigh(kept: Kept, bytes: number): void {
    kept.bytes += bytes;
    this.#bytes += bytes;
    for (const [key, oldest] of this.#kept) {
      if (this.#bytes <= maxBytes || oldest === kept) return;
      this.#drop(key);
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#kept.get(key)?.bytes ?? 0;
    this.#kept.delete(key);
  }

  #dropOld(): void {
    const now = performance.now();
    for (const [key, { until }] of this.#kept) if (until <= now) this.#drop(key);
  }
}
