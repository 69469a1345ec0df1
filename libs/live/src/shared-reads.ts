const keptMs = 1_000;

/** What payloads are computed from, read once for many. What was read after an event is good for it and all before it. */
export class SharedReads<Reads> {
  #current: { readonly reads: Reads; readonly upTo: number; readonly until: number } | undefined;

  constructor(
    private readonly create: () => Reads,
    /** How far the sequence has come. */
    private readonly position: () => number,
  ) {}

  /** `upTo`: whatever happened up to this event is in them. */
  after(sequence: number): { readonly reads: Reads; readonly upTo: number } {
    const now = performance.now();
    if (this.#current === undefined || this.#current.upTo < sequence || this.#current.until <= now)
      this.#current = { reads: this.create(), upTo: Math.max(sequence, this.position()), until: now + keptMs };
    return this.#current;
  }

  /** It may hold a read that failed, or owners of before a change of rights. */
  forget(): void {
    this.#current = undefined;
  }
}
