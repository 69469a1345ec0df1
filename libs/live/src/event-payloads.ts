import type { Viewer } from '@patchbay/access';
import { AccessTrace } from './access-trace';

export interface Computed {
  readonly payload: Buffer | null;
  /** It has whatever happened up to this event. */
  readonly upTo: number;
}

/** The payloads of one event for one audience: one for each way to see it; null for viewers who may not. */
export class EventPayloads {
  readonly #shared: { readonly trace: AccessTrace; readonly payload: Buffer | null }[] = [];
  readonly #personal = new Map<Viewer, Buffer | null>();
  #last: Promise<unknown> = Promise.resolve();
  #largest = 0;
  #upTo = Infinity;
  #isStarted = false;

  constructor(private readonly execute: (trace: AccessTrace) => Promise<Computed>) {}

  /** Undefined if the payload for this viewer is not computed yet. */
  find(viewer: Viewer): Buffer | null | undefined {
    const own = this.#personal.get(viewer);
    return own !== undefined ? own : this.#shared.find(({ trace }) => trace.holdsFor(viewer))?.payload;
  }

  /** Somebody has asked for one. */
  get isStarted(): boolean {
    return this.#isStarted;
  }

  /** Each viewer needs a payload of their own. */
  get arePersonal(): boolean {
    return this.#personal.size > 0;
  }

  /** The bytes of the largest one. */
  get largest(): number {
    return this.#largest;
  }

  /** All of them have whatever happened up to this event. */
  get upTo(): number {
    return this.#upTo;
  }

  /** Shared payloads one after the other, as the next viewer can mostly use the last one; personal ones in parallel. */
  compute(viewer: Viewer): Promise<Buffer | null> {
    this.#isStarted = true;
    const computed = this.arePersonal ? this.#compute(viewer) : this.#last.then(() => this.#compute(viewer));
    this.#last = computed.catch(() => undefined);
    return computed;
  }

  async #compute(viewer: Viewer): Promise<Buffer | null> {
    const found = this.find(viewer);
    if (found !== undefined) return found;
    const trace = new AccessTrace(viewer);
    const { payload, upTo } = await this.execute(trace);
    this.#upTo = Math.min(this.#upTo, upTo);
    this.#largest = Math.max(this.#largest, payload?.length ?? 0);
    if (trace.isPersonal) this.#personal.set(viewer, payload);
    else this.#shared.push({ trace, payload });
    return payload;
  }
}
