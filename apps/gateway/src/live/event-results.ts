import type { Viewer } from '@patchbay/access';
import { Judgement } from './judged-loaders';

/** What one audience is told of one event: a payload for each way in which it may be seen, null where it may not. */
export class EventResults {
  readonly #shared: { readonly judgement: Judgement; readonly payload: Buffer | null }[] = [];
  readonly #personal = new Map<Viewer, Buffer | null>();
  #tail: Promise<unknown> = Promise.resolve();

  /** `execute` computes the payload for the judgement's viewer. */
  constructor(private readonly execute: (judgement: Judgement) => Promise<Buffer | null>) {}

  /** Undefined where nothing is known yet that holds for this viewer. */
  find(viewer: Viewer): Buffer | null | undefined {
    const own = this.#personal.get(viewer);
    return own !== undefined ? own : this.#shared.find(({ judgement }) => judgement.holdsFor(viewer))?.payload;
  }

  /** Whether each viewer needs a computation of their own. */
  get arePersonal(): boolean {
    return this.#personal.size > 0;
  }

  /** One after the other, as what is computed for one viewer mostly holds for the next; side by side where it does not. */
  compute(viewer: Viewer): Promise<Buffer | null> {
    const computed = this.arePersonal ? this.#compute(viewer) : this.#tail.then(() => this.#compute(viewer));
    this.#tail = computed.catch(() => undefined);
    return computed;
  }

  async #compute(viewer: Viewer): Promise<Buffer | null> {
    const found = this.find(viewer);
    if (found !== undefined) return found;
    const judgement = new Judgement(viewer);
    const payload = await this.execute(judgement);
    if (judgement.isPersonal) this.#personal.set(viewer, payload);
    else this.#shared.push({ judgement, payload });
    return payload;
  }
}
