/** What waits to be taken, in order. It holds a bounded number of things, and says so when that was not enough. */
export class EventQueue<Item> {
  readonly #waiting: Item[] = [];
  #wake: (() => void) | undefined;
  #end: 'open' | 'closed' | 'overflowed' = 'open';

  constructor(private readonly most: number) {}

  push(item: Item): void {
    if (this.#end !== 'open') return;
    if (this.#waiting.length >= this.most) this.#finish('overflowed');
    else {
      this.#waiting.push(item);
      this.#wake?.();
    }
  }

  close(): void {
    if (this.#end === 'open') this.#finish('closed');
  }

  get isClosed(): boolean {
    return this.#end === 'closed';
  }

  /** The next item, or how it ended. What waited when it overflowed is dropped: whoever reads so slowly starts anew. */
  async take(): Promise<Item | 'closed' | 'overflowed'> {
    while (this.#end === 'open' && this.#waiting.length === 0)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    if (this.#end !== 'open') return this.#end;
    return this.#waiting.shift() as Item;
  }

  #finish(end: 'closed' | 'overflowed'): void {
    this.#end = end;
    this.#waiting.length = 0;
    this.#wake?.();
  }
}
