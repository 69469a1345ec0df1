import type { MovedText, Outcomes, SettledReceipt } from '@patchbay/messaging';

/** The outcomes of one transaction. */
export class NotedOutcomes implements Outcomes {
  readonly #settled: SettledReceipt[] = [];
  readonly #moved: MovedText[] = [];

  settled(receipts: readonly SettledReceipt[]): void {
    this.#settled.push(...receipts);
  }

  moved(texts: readonly MovedText[]): void {
    this.#moved.push(...texts);
  }

  /** After the commit. */
  passOn(to: Outcomes | undefined): void {
    if (this.#settled.length > 0) to?.settled(this.#settled);
    if (this.#moved.length > 0) to?.moved(this.#moved);
  }
}
